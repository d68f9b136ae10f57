package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** Checks that services in the Compose files are pinned, confined and local, and contain no secrets. */
final class ComposeFilesTest {
    private static final Path ROOT = ProgramRunner.root();
    private static final String ONE = "docker-compose.yml";
    private static final String THREE = "docker-compose.cluster.yml";

    /** Services that end by themselves; all others keep running and have a health check. */
    private static final Set<String> ONE_SHOT = Set.of("certificates", "setup", "kibana-setup", "indexer");

    /** The service that writes next to its configuration. */
    private static final Set<String> WRITING = Set.of("elasticsearch");

    /** {@code ${NAME}}, with what follows the name: a default after {@code :-}, or what to say after {@code :?}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[-?][^}]*)?\\}");

    @Test
    void everyServiceIsPinnedConfinedLimitedAndWatched() {
        services(ONE).forEach((name, service) -> {
            assertThat(text(service, "image")).as(name).matches("[a-z./-]+:\\d+\\.\\d+\\.\\d+");
            assertThat(strings(service, "cap_drop")).as(name).containsExactly("ALL");
            assertThat(strings(service, "security_opt")).as(name).containsExactly("no-new-privileges:true");
            assertThat(service.get("mem_limit")).as(name).isNotNull();
            assertThat(service.containsKey("healthcheck")).as(name).isNotEqualTo(ONE_SHOT.contains(name));
            assertThat(service.containsKey("restart")).as(name).isNotEqualTo(ONE_SHOT.contains(name));
            assertThat(service.getOrDefault("read_only", false)).as(name).isEqualTo(!WRITING.contains(name));
            assertThat(service).as(name).doesNotContainKeys("privileged", "network_mode", "user");
        });
        services(THREE).forEach((name, service) -> {
            if (name.startsWith("elasticsearch-")) {
                assertThat(service)
                        .as(name)
                        .containsEntry("image", text(service(ONE, "elasticsearch"), "image"))
                        .containsKeys("mem_limit", "healthcheck", "cap_drop", "security_opt")
                        .doesNotContainKey("ports");
            }
        });
    }

    /** Images must be built locally, because a registry may have images with the same names by anybody. */
    @ParameterizedTest
    @ValueSource(strings = {ONE, THREE})
    void imagesOfOursAreNeverPulled(String file) {
        services(file).forEach((name, service) -> {
            if (text(service, "image").startsWith("zhengwen/")) {
                assertThat(service).as(name).containsEntry("pull_policy", "never");
            }
        });
    }

    /** One service builds each image, because Compose writes the service's name into it. */
    @Test
    void everyImageOfOursIsBuiltByOneService() {
        Map<String, List<String>> builders = new TreeMap<>();
        services(ONE).forEach((name, service) -> {
            List<String> named = builders.computeIfAbsent(text(service, "image"), image -> new ArrayList<>());
            if (service.containsKey("build")) {
                named.add(name);
            }
        });
        builders.forEach((image, named) -> assertThat(named).as(image).hasSize(image.startsWith("zhengwen/") ? 1 : 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"elasticsearch", "zhengwen"})
    void imagesAreMadeOfPinnedOnesAndRunAsNobodySpecial(String name) {
        String dockerfile = read("docker/" + name + "/Dockerfile");

        assertThat(Pattern.compile("(?m)^ARG \\w+_IMAGE=(.*)$")
                        .matcher(dockerfile)
                        .results()
                        .map(image -> image.group(1)))
                .hasSize(2)
                .allMatch(image -> image.matches("[a-z./-]+:\\d+\\.\\d+\\.\\d+[\\w.-]*"));
        String last = dockerfile.substring(dockerfile.lastIndexOf("\nFROM "));
        assertThat(last).containsPattern("(?m)^USER [1-9]\\d+:0$");
        assertThat(last.lastIndexOf("\nUSER ")).isGreaterThan(last.lastIndexOf("\nRUN "));
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, THREE})
    void portsAreOpenOnThisMachineOnly(String file) {
        services(file)
                .forEach((name, service) ->
                        assertThat(strings(service, "ports")).as(name).allMatch(port -> port.startsWith("127.0.0.1:")));
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, THREE})
    void everySecretComesFromOutsideAndNamesWhereToSetIt(String file) {
        services(file)
                .forEach((name, service) -> map(service, "environment").forEach((variable, value) -> {
                    if (variable.matches(".*(PASSWORD|SECRET|API_KEY|ENCRYPTIONKEY)")) {
                        Matcher found = VARIABLE.matcher(String.valueOf(value));
                        assertThat(found.matches())
                                .as("%s of %s comes from .env", variable, name)
                                .isTrue();
                        assertThat(found.group(2))
                                .as("%s of %s", variable, name)
                                .startsWith(":?")
                                .contains(".env.example");
                    }
                }));
    }

    @Test
    void nobodyButTheSetUpLogsInAsTheSuperuser() {
        services(ONE).forEach((name, service) -> {
            Map<String, Object> environment = map(service, "environment");
            assertThat(environment.values()).as(name).doesNotContain("elastic");
            assertThat(environment.containsKey("ELASTIC_PASSWORD"))
                    .as(name)
                    .isEqualTo(Set.of("elasticsearch", "setup").contains(name));
        });
    }

    @Test
    void theExampleExplainsEveryVariableAndSetsNoSecret() throws IOException {
        Set<String> used = new TreeSet<>();
        Set<String> secrets = new TreeSet<>();
        Map<String, String> defaults = new TreeMap<>();
        for (String file : List.of(ONE, THREE)) {
            Matcher found = VARIABLE.matcher(read(file));
            while (found.find()) {
                used.add(found.group(1));
                if (found.group(2).startsWith(":?")) {
                    secrets.add(found.group(1));
                } else {
                    defaults.put(found.group(1), found.group(2).substring(2));
                }
            }
        }
        Set<String> explained = new TreeSet<>();
        Matcher lines = Pattern.compile("(?m)^(#?)([A-Z_]+)=(.*)$").matcher(read(".env.example"));
        while (lines.find()) {
            String name = lines.group(2);
            explained.add(name);
            if (lines.group(1).isEmpty()) {
                assertThat(secrets).contains(name);
                assertThat(lines.group(3)).as(name).isEmpty();
            } else {
                assertThat(defaults).containsEntry(name, lines.group(3));
            }
        }
        assertThat(explained).isEqualTo(used);
        assertThat(Files.readAllLines(ROOT.resolve(".gitignore"))).contains(".env");
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE, THREE})
    void whatIsBuiltAndMountedExists(String file) {
        Set<String> volumes = new TreeSet<>(map(load(ONE), "volumes").keySet());
        volumes.addAll(map(load(file), "volumes").keySet());
        services(file).forEach((name, service) -> {
            List<String> paths = new ArrayList<>();
            if (service.containsKey("build")) {
                paths.add(text(map(service, "build"), "dockerfile"));
            }
            for (String mount : strings(service, "volumes")) {
                String source = VARIABLE.matcher(mount)
                        .replaceAll(found -> found.group(2).substring(2))
                        .split(":", 2)[0];
                if (source.startsWith("./")) {
                    paths.add(source);
                    assertThat(mount).as(name).endsWith(":ro");
                } else {
                    assertThat(volumes).as(name).contains(source);
                }
            }
            assertThat(paths).as(name).allMatch(path -> Files.exists(ROOT.resolve(path)));
        });
    }

    @Test
    void servicesWaitForServicesThatAreThere() {
        Map<String, Map<String, Object>> services = services(ONE);
        services.putAll(new TreeMap<>(services(THREE)));
        for (String file : List.of(ONE, THREE)) {
            services(file)
                    .forEach((name, service) -> assertThat(services.keySet())
                            .as(name)
                            .containsAll(map(service, "depends_on").keySet()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"indexer", "search-api"})
    void theProgramUnderstandsItsCommands(String name) {
        String[] command = strings(service(ONE, name), "command").toArray(String[]::new);

        CommandLine.ParseResult understood = new CommandLine(new ZhengwenCommand()).parseArgs(command);

        assertThat(understood.subcommand().commandSpec().name()).isEqualTo(command[0]);
    }

    private static Map<String, Map<String, Object>> services(String file) {
        Map<String, Map<String, Object>> services = new TreeMap<>();
        Map<String, Object> all = map(load(file), "services");
        all.keySet().forEach(name -> services.put(name, map(all, name)));
        return services;
    }

    private static Map<String, Object> service(String file, String name) {
        return map(map(load(file), "services"), name);
    }

    private static Map<String, Object> load(String file) {
        return new Yaml().load(read(file));
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Map<String, Object> parent, String key) {
        return (List<String>) parent.getOrDefault(key, List.of());
    }

    private static String text(Map<String, Object> parent, String key) {
        return String.valueOf(parent.get(key));
    }
}
