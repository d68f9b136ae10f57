package io.zhengwen.testcluster;

import com.github.dockerjava.api.command.InspectContainerResponse;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.utility.DockerImageName;

/** A container that may stop and start again with its data, at another port then. */
final class RestartableContainer extends ElasticsearchContainer {
    static final int PORT = 9200;

    private static final String OFFICIAL = "docker.elastic.co/elasticsearch/elasticsearch";

    /** @param image its tag begins with the version of Elasticsearch, by which Testcontainers knows what it can do */
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

    /** As it is now: a container that was started again has another port. */
    @Override
    public InspectContainerResponse getContainerInfo() {
        return getContainerId() == null ? super.getContainerInfo() : getCurrentContainerInfo();
    }
}
