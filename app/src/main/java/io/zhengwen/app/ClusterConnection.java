package io.zhengwen.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransportBase;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest_client.RestClientHttpClient;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/** An open connection to a cluster. */
final class ClusterConnection implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(60);

    /** Size of the connection's read and write buffers. */
    private static final int BUFFER_BYTES = 128 * 1024;

    private final ElasticsearchClient client;

    private ClusterConnection(ElasticsearchClient client) {
        this.client = client;
    }

    /** Creates a connection without contacting the cluster; the first request shows whether it answers. */
    static ClusterConnection open(ClusterEndpoint address) {
        HttpHost[] hosts =
                address.addresses().stream().map(ClusterConnection::host).toArray(HttpHost[]::new);
        RestClientBuilder builder = RestClient.builder(hosts)
                .setRequestConfigCallback(request -> request.setConnectTimeout((int) CONNECT_TIMEOUT.toMillis())
                        .setSocketTimeout((int) SOCKET_TIMEOUT.toMillis()));
        if (address.credentials() != null) {
            builder.setDefaultHeaders(new Header[] {authorization(address.credentials())});
        }
        SSLContext tls = address.caFile() == null ? null : trusting(address);
        builder.setHttpClientConfigCallback(http -> {
            http.setDefaultConnectionConfig(
                    ConnectionConfig.custom().setBufferSize(BUFFER_BYTES).build());
            return tls == null ? http : http.setSSLContext(tls);
        });
        return new ClusterConnection(new ElasticsearchClient(new Transport(builder.build())));
    }

    private static final class Transport extends ElasticsearchTransportBase {
        Transport(RestClient client) {
            super(new UnchunkedBodyClient(new RestClientHttpClient(client)), null, new JacksonJsonpMapper());
        }
    }

    ElasticsearchClient client() {
        return client;
    }

    @Override
    public void close() {
        try {
            client._transport().close();
        } catch (IOException e) {
            throw new IllegalStateException("cannot close the connection to Elasticsearch", e);
        }
    }

    private static HttpHost host(URI uri) {
        int port = uri.getPort() >= 0 ? uri.getPort() : 9200;
        return new HttpHost(uri.getHost(), port, uri.getScheme());
    }

    private static Header authorization(ClusterEndpoint.Credentials credentials) {
        if (credentials instanceof ClusterEndpoint.Credentials.ApiKey key) {
            return new BasicHeader("Authorization", "ApiKey " + key.encoded());
        }
        ClusterEndpoint.Credentials.User user = (ClusterEndpoint.Credentials.User) credentials;
        byte[] pair = (user.name() + ":" + user.password()).getBytes(StandardCharsets.UTF_8);
        return new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static SSLContext trusting(ClusterEndpoint address) {
        try {
            return TransportUtils.sslContextFromHttpCaCrt(
                    java.util.Objects.requireNonNull(address.caFile()).toFile());
        } catch (IOException | RuntimeException e) {
            throw new CommandException(
                    ExitStatus.WRONG_USAGE,
                    "--ca-file " + address.caFile() + " contains no readable certificate: " + e.getMessage(),
                    e);
        }
    }
}
