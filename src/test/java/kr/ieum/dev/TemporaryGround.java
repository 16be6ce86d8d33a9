package kr.ieum.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.ieum.platform.CannotStart;

/** A ground for one run of the tests, under {@code target}. What a killed run has left there is cleared away first. */
public final class TemporaryGround implements AutoCloseable {
    private static final Path ALL = Path.of("target", "ground").toAbsolutePath();

    private final Path directory =
            ALL.resolve(Long.toString(ProcessHandle.current().pid()));
    private final Ground ground;

    public TemporaryGround() {
        directoriesIn(ALL).forEach(TemporaryGround::clearAway);
        ground = Ground.in(directory, 0, 0);
    }

    public Ground ground() {
        return ground;
    }

    /** The identity provider's private key, as a JWK. */
    public String identityKey() {
        return Keys.in(directory.resolve("keys")).identity().toJSONString();
    }

    @Override
    public void close() {
        ground.close();
        delete(directory);
    }

    private static void clearAway(Path abandoned) {
        try (DataDirectory claimed = DataDirectory.claim(abandoned)) {
            Postmaster.leftIn(claimed.path("postgres")).ifPresent(Postmaster::stop);
        } catch (CannotStart inUse) {
            return;
        }
        delete(abandoned);
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> directoriesIn(Path parent) {
        if (!Files.isDirectory(parent)) return List.of();
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
