package kr.ieum.catalogue.search;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The index that answers on this instance, and where its files are. A new one takes its place in a moment. */
@ApplicationScoped
class Shelves {
    private static final Logger LOG = Logger.getLogger(Shelves.class);
    private final Path directory;
    private final ReadWriteLock swapping = new ReentrantReadWriteLock();
    private @Nullable Place present;

    /** @param directory for the files; empty for a temporary one */
    Shelves(@ConfigProperty(name = "ieum.search.directory") Optional<String> directory) {
        this.directory = directory.map(Path::of).orElseGet(Shelves::temporary);
    }

    private record Place(Path path, Shelf shelf) {}

    private static Path temporary() {
        try {
            return Files.createTempDirectory("ieum-search");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Answers from the index that is there now; empty as long as there is none. */
    <T> Optional<T> ask(Function<Shelf, T> question) {
        swapping.readLock().lock();
        try {
            return Optional.ofNullable(present).map(Place::shelf).map(question);
        } finally {
            swapping.readLock().unlock();
        }
    }

    /** The newest index on disk that was kept whole and nobody else uses, if it is as wanted. */
    boolean openKept(Vocabulary vocabulary, Function<Shelf, Boolean> isWanted) {
        for (Path path : kept()) {
            Optional<Shelf> shelf = open(path, vocabulary);
            if (shelf.isEmpty()) continue;
            if (isWanted.apply(shelf.get())) {
                put(new Place(path, shelf.get()));
                return true;
            }
            discard(new Place(path, shelf.get()));
        }
        return false;
    }

    private List<Path> kept() {
        if (!Files.isDirectory(directory)) return List.of();
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Shelf> open(Path path, Vocabulary vocabulary) {
        try {
            return Optional.of(new Shelf(FSDirectory.open(path), vocabulary));
        } catch (UncheckedIOException unusable) {
            if (!(unusable.getCause() instanceof LockObtainFailedException))
                LOG.warnf("the index in %s cannot be used: %s", path, unusable.getMessage());
            return Optional.empty();
        } catch (IOException unusable) {
            return Optional.empty();
        }
    }

    /** Fills a new index and lets it answer from then on; the one before answers until then. */
    void replace(String name, Vocabulary vocabulary, java.util.function.Consumer<Shelf> fill) {
        Path path = directory.resolve(name);
        try {
            Files.createDirectories(path);
            Shelf shelf = new Shelf(FSDirectory.open(path), vocabulary);
            try {
                fill.accept(shelf);
            } catch (RuntimeException failed) {
                discard(new Place(path, shelf));
                throw failed;
            }
            put(new Place(path, shelf));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private void put(@Nullable Place next) {
        swapping.writeLock().lock();
        Place before = present;
        present = next;
        swapping.writeLock().unlock();
        if (before != null) discard(before);
    }

    private static void discard(Place place) {
        try {
            place.shelf().close();
            try (Stream<Path> files = Files.walk(place.path())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        } catch (IOException stays) {
            LOG.warnf("an old index stays on disk: %s", stays);
        }
    }

    void close(@Observes ShutdownEvent stop) {
        swapping.writeLock().lock();
        try {
            if (present != null) present.shelf().close();
            present = null;
        } catch (IOException lost) {
            LOG.warnf("the index was not closed: %s", lost);
        } finally {
            swapping.writeLock().unlock();
        }
    }
}
