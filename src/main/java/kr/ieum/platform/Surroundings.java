package kr.ieum.platform;

import io.quarkus.runtime.Application;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * What stands around the application where nobody has set it up: database, identity provider, tax office and keys. The
 * newcomer's ground provides it; a build for production contains none.
 */
public interface Surroundings {
    /** Starts everything and says where it is: settings by the properties of {@link RequiredSettings}, and others. */
    Map<String, String> start();

    /** Ends everything again, once the application has stopped. */
    void stop();

    /** The surroundings built in, unless the application is started as production. */
    static Optional<Surroundings> present() {
        return isProduction()
                ? Optional.empty()
                : ServiceLoader.load(Surroundings.class).findFirst();
    }

    /** Starts and hands the application the settings nobody else has given it. */
    default void settle() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAfterApplication, "surroundings"));
        Map<String, String> settings = start();
        settings.forEach((property, value) -> {
            if (!isGiven(property)) System.setProperty(property, value);
        });
    }

    /** The application must let go of the database before that stops. Its stop waits for one already under way. */
    private void stopAfterApplication() {
        Application application = Application.currentApplication();
        if (application != null) application.stop();
        stop();
    }

    private static boolean isGiven(String property) {
        return System.getProperty(property) != null
                || Arrays.stream(RequiredSettings.values())
                        .anyMatch(setting -> setting.property().equals(property) && setting.isGiven());
    }

    private static boolean isProduction() {
        String profiles = System.getProperty("quarkus.profile", System.getenv("QUARKUS_PROFILE"));
        return profiles != null && Arrays.asList(profiles.split(",")).contains("prod");
    }
}
