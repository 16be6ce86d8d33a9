package kr.ieum.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.TreeMap;
import kr.ieum.dev.TemporaryGround;

/**
 * Gives a {@code @QuarkusTest} the newcomer's ground. It is started once for all tests of a run: the application may be
 * restarted, even under another class loader, so what was started is remembered in system properties.
 */
public final class IeumTestResource implements QuarkusTestResourceLifecycleManager {
    public static final String IDENTITY_KEY = "ieum.test.identity-key";
    private static final String STARTED = "ieum.test.started";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(STARTED) == null) startOnce();
        Map<String, String> settings = new TreeMap<>();
        for (String property : System.getProperty(STARTED).split(",")) {
            settings.put(property, System.getProperty(property));
        }
        return settings;
    }

    private static void startOnce() {
        TemporaryGround temporary = new TemporaryGround();
        Runtime.getRuntime().addShutdownHook(new Thread(temporary::close, "ground"));
        Map<String, String> settings = temporary.ground().settings();
        settings.forEach(System::setProperty);
        System.setProperty(IDENTITY_KEY, temporary.identityKey());
        System.setProperty(STARTED, String.join(",", settings.keySet()));
    }

    /** Nothing: others still need it, and it ends with the run. */
    @Override
    public void stop() {}
}
