package kr.ieum;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import kr.ieum.platform.CannotStart;
import kr.ieum.platform.RequiredSettings;
import kr.ieum.platform.Surroundings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Starts the application. In production it first asks for the settings it cannot run without; anywhere else the
 * newcomer's ground, where it is built in, brings a database, an identity provider and the keys.
 */
@QuarkusMain
public class Ieum {
    public static void main(String... arguments) {
        try {
            Surroundings.present().ifPresentOrElse(Surroundings::settle, RequiredSettings::check);
        } catch (CannotStart problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
        Quarkus.run(null, Ieum::ended, arguments);
    }

    /** One line for what an operator can put right; the whole trace for what only a developer can. */
    private static void ended(int exitCode, @Nullable Throwable cause) {
        if (cause != null) {
            CannotStart.explain(cause).ifPresentOrElse(System.err::println, () -> Logger.getLogger(Ieum.class)
                    .error("Ieum did not start", cause));
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, cause);
    }
}
