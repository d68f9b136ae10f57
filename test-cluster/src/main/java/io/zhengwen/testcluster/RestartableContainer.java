package io.zhengwen.testcluster;

import com.github.dockerjava.api.command.InspectContainerResponse;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.utility.DockerImageName;

/** A container that can stop and start again with its data, then on another port. */
final class RestartableContainer extends ElasticsearchContainer {
    static final int PORT = 9200;

    private static final String OFFICIAL = "docker.elastic.co/elasticsearch/elasticsearch";

    /**
     * @param image an image whose tag begins with Elasticsearch's version, from which Testcontainers derives its
     *     features
     */
    RestartableContainer(String image) {
        super(DockerImageName.parse(image).asCompatibleSubstituteFor(OFFICIAL));
    }

    void stopForNow() {
        if (Boolean.TRUE.equals(getCurrentContainerInfo().getState().getRunning())) {
            getDockerClient().stopContainerCmd(getContainerId()).exec();
        }
    }

    void killForNow() {
        getDockerClient().killContainerCmd(getContainerId()).exec();
    }

    void startAgain(WaitStrategy ready) {
        getDockerClient().startContainerCmd(getContainerId()).exec();
        ready.waitUntilReady(this);
    }

    String engineVersion() {
        return getDockerClient().versionCmd().exec().getVersion();
    }

    /** Returns the current state, because a restarted container has another port. */
    @Override
    public InspectContainerResponse getContainerInfo() {
        return getContainerId() == null ? super.getContainerInfo() : getCurrentContainerInfo();
    }
}
