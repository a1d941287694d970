package io.tokenyield.jobs;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The job of a manifest of jobs/kubernetes, with the one container of its pod. */
final class Pod {
    private final Map<String, Object> jobSpec;

    private Pod(Map<String, Object> jobSpec) {
        this.jobSpec = jobSpec;
    }

    static Pod of(Path manifest) {
        Map<String, Object> resource = resource(manifest);
        Map<String, Object> spec = map(resource, "spec");
        return new Pod(resource.get("kind").equals("CronJob") ? map(map(spec, "jobTemplate"), "spec") : spec);
    }

    static Map<String, Object> resource(Path manifest) {
        try (Reader reader = Files.newBufferedReader(manifest)) {
            return new Yaml().load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> spec() {
        return map(map(jobSpec, "template"), "spec");
    }

    Map<String, Object> container() {
        List<Map<String, Object>> containers = list(spec(), "containers");
        if (containers.size() != 1) {
            throw new IllegalStateException("one container is expected: " + containers);
        }
        return containers.get(0);
    }

    /** What the first rule says that fits; without one Kubernetes counts the failure and tries again. */
    String actionAfter(int exitCode) {
        for (Map<String, Object> rule : list(map(jobSpec, "podFailurePolicy"), "rules")) {
            if (rule.containsKey("onExitCodes") && fits(map(rule, "onExitCodes"), exitCode)) {
                return (String) rule.get("action");
            }
        }
        return "no rule";
    }

    private boolean fits(Map<String, Object> condition, int exitCode) {
        boolean isListed = ((List<?>) condition.get("values")).contains(exitCode);
        return condition.get("containerName").equals(container().get("name"))
                && (condition.get("operator").equals("In") ? isListed : !isListed);
    }

    /**
     * As the kubelet starts it.
     *
     * @param secrets value by secret/key; an optional one may be missing
     */
    Launch launch(ImageRecipe image, Map<String, String> ofTheMachine, Map<String, String> secrets) {
        Map<String, String> environment = new LinkedHashMap<>(ofTheMachine);
        environment.putAll(image.environment());
        for (Map<String, Object> variable : list(container(), "env")) {
            String value = variable.containsKey("value")
                    ? (String) variable.get("value")
                    : secret(map(map(variable, "valueFrom"), "secretKeyRef"), secrets);
            if (value != null) {
                environment.put((String) variable.get("name"), value);
            }
        }
        List<String> command = new ArrayList<>(image.entrypoint());
        command.addAll(strings(container(), "args"));
        return new Launch(command, environment, image.folder());
    }

    private static String secret(Map<String, Object> reference, Map<String, String> secrets) {
        String key = reference.get("name") + "/" + reference.get("key");
        if (!secrets.containsKey(key) && !Boolean.TRUE.equals(reference.get("optional"))) {
            throw new IllegalStateException("the pod would wait for ever for the secret " + key);
        }
        return secrets.get(key);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> parent, String key) {
        return (Map<String, Object>) parent.get(key);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> parent, String key) {
        return (List<Map<String, Object>>) parent.get(key);
    }

    @SuppressWarnings("unchecked")
    static List<String> strings(Map<String, Object> parent, String key) {
        return (List<String>) parent.get(key);
    }
}
