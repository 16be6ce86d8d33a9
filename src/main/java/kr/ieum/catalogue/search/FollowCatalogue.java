package kr.ieum.catalogue.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ieum.platform.time.KoreanTime;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this instance's index behind PostgreSQL by half a second or so: each instance by itself, because each must see
 * every change. Builds a new one when there is none, when somebody asks, and when words or fields have changed.
 */
@ApplicationScoped
class FollowCatalogue {
    private static final Logger LOG = Logger.getLogger(FollowCatalogue.class);
    private static final int AT_ONCE = 2_000;
    private static final long PAUSE_MILLIS = 400;
    private static final Duration KEEP_EVERY = Duration.ofMinutes(1);
    private static final UUID FIRST = new UUID(0, 0);

    private final Shelves shelves;
    private final ReadListings read;
    private final Changes changes;
    private final SearchWords words;
    private final Clock clock;
    private final ScheduledExecutorService alone = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "search-index");
        thread.setDaemon(true);
        return thread;
    });

    /** Only the thread above touches these, but for the moment, which everybody reads. */
    private Changes.@Nullable Place place;

    private Map<UUID, Seller> sellers = Map.of();
    private String edition = "";
    private Instant keptAt = Instant.EPOCH;
    private volatile @Nullable Instant indexedAt;

    FollowCatalogue(Shelves shelves, ReadListings read, Changes changes, SearchWords words, Clock clock) {
        this.shelves = shelves;
        this.read = read;
        this.changes = changes;
        this.words = words;
        this.clock = clock;
    }

    void start(@Observes @Priority(1_000_000) StartupEvent event) {
        alone.scheduleWithFixedDelay(this::followOrWarn, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        alone.shutdownNow();
    }

    /** Up to when the index has everything; null as long as there is none. */
    @Nullable
    Instant indexedAt() {
        return indexedAt;
    }

    private void followOrWarn() {
        try {
            follow();
        } catch (RuntimeException failed) {
            if (!alone.isShutdown()) LOG.warnf(failed, "the search index does not follow; it tries again");
        }
    }

    private void follow() {
        String wanted = inTransaction(words::edition);
        if (!wanted.equals(edition) && !reopen(wanted)) build(wanted);
        Instant began = clock.instant();
        Changes.News news = inTransaction(() -> changes.since(Objects.requireNonNull(place)));
        Map<UUID, Seller> now = inTransaction(() -> read.sellers(KoreanTime.today(clock)));
        Set<UUID> changed = new HashSet<>(news.listings());
        changed.addAll(inTransaction(() -> read.ofSuppliers(differing(now))));
        sellers = now;
        if (!changed.isEmpty()) refresh(changed);
        place = news.place();
        indexedAt = began;
        if (Duration.between(keptAt, began).compareTo(KEEP_EVERY) > 0) keep(began);
    }

    private Set<UUID> differing(Map<UUID, Seller> now) {
        return Stream.concat(now.keySet().stream(), sellers.keySet().stream())
                .filter(supplier -> !Objects.equals(now.get(supplier), sellers.get(supplier)))
                .collect(Collectors.toSet());
    }

    private void refresh(Collection<UUID> ids) {
        List<UUID> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<UUID> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            List<ReadListings.Published> there = inTransaction(() -> read.of(some));
            shelves.ask(shelf -> {
                Set<UUID> gone = new HashSet<>(some);
                for (ReadListings.Published listing : there)
                    if (listing.isOnSale(sellers)) {
                        shelf.put(listing.with(Objects.requireNonNull(sellers.get(listing.supplier()))));
                        gone.remove(listing.id());
                    }
                shelf.removeAll(gone);
                return true;
            });
        }
        shelves.ask(shelf -> {
            shelf.show();
            return true;
        });
    }

    /** The one kept on disk, when it is of this edition; sellers are unknown then, so all their listings are looked at. */
    private boolean reopen(String wanted) {
        boolean[] opened = new boolean[1];
        if (indexedAt == null)
            opened[0] = shelves.openKept(words.vocabulary(), shelf -> {
                Map<String, String> marks = shelf.marks();
                if (!wanted.equals(marks.get("edition"))) return false;
                place = new Changes.Place(marks.getOrDefault("from", "0"), Set.of());
                return isRecent(marks);
            });
        if (opened[0]) edition = wanted;
        return opened[0];
    }

    /** Older changes may have been cleared away. */
    private boolean isRecent(Map<String, String> marks) {
        Instant at = Instant.parse(marks.getOrDefault("at", Instant.EPOCH.toString()));
        return at.plus(ClearChanges.KEPT.dividedBy(2)).isAfter(clock.instant());
    }

    private void build(String wanted) {
        Instant began = clock.instant();
        Changes.Place from = inTransaction(changes::now);
        Map<UUID, Seller> now = inTransaction(() -> read.sellers(KoreanTime.today(clock)));
        shelves.replace(
                String.format("%013d", began.toEpochMilli()) + "-" + UUID.randomUUID(), words.vocabulary(), shelf -> {
                    UUID last = FIRST;
                    while (true) {
                        UUID after = last;
                        List<ReadListings.Published> some = inTransaction(() -> read.after(after, AT_ONCE));
                        for (ReadListings.Published listing : some)
                            if (listing.isOnSale(now))
                                shelf.add(listing.with(Objects.requireNonNull(now.get(listing.supplier()))));
                        if (some.size() < AT_ONCE) break;
                        last = some.get(some.size() - 1).id();
                    }
                    shelf.show();
                });
        place = from;
        sellers = now;
        edition = wanted;
        keep(began);
        LOG.infof("search index of %d listings built", shelves.ask(Shelf::size).orElse(0));
    }

    private void keep(Instant at) {
        Map<String, String> marks = new HashMap<>();
        marks.put("edition", edition);
        marks.put("from", Objects.requireNonNull(place).from());
        marks.put("at", at.toString());
        shelves.ask(shelf -> {
            shelf.keep(marks);
            return true;
        });
        keptAt = at;
    }

    private static <T> T inTransaction(java.util.concurrent.Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
