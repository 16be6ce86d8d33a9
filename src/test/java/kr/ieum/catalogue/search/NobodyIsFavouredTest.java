package kr.ieum.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class NobodyIsFavouredTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 3, 2);

    private static IndexedListing listing(int number, Standing standing, long price) {
        UUID id = UUID.nameUUIDFromBytes(new byte[] {(byte) (number >> 8), (byte) number});
        ListingFacts facts = new ListingFacts(
                id,
                id,
                "REMOTE_WORK",
                1,
                100,
                0,
                false,
                false,
                standing,
                List.of(new PlanFacts("Y", 10, 12, price, price)));
        return new IndexedListing("S" + number, "협업툴", null, "같은 설명", "회사", "1100000000", Set.of("untact"), facts);
    }

    private static List<Rank.Ranked> search(Shelf shelf, int turn) {
        Shelf.Found found = shelf.find("협업", Wanted.ANYTHING, turn, SearchListings.WINDOW);
        return new Rank(found.need(), Wanted.ANYTHING, new Asker(turn, null, TODAY), found.candidates())
                .order(found.candidates());
    }

    @Test
    void equalsTakeTurnsToBeFirstAlsoWhereThereAreMoreThanAreRanked() throws IOException {
        int listings = 800;
        int searches = 400;
        try (Shelf shelf = new Shelf(new ByteBuffersDirectory(), VocabularyFile.read(Map.of()))) {
            for (int i = 0; i < listings; i++) shelf.add(listing(i, Standing.NONE, 120_000));
            shelf.show();
            Map<UUID, Integer> shown = new HashMap<>();
            for (int turn = 0; turn < searches; turn++)
                search(shelf, turn * 7_919 + 13).stream()
                        .limit(10)
                        .forEach(ranked -> shown.merge(ranked.facts().id(), 1, Integer::sum));
            int most = shown.values().stream().mapToInt(times -> times).max().orElseThrow();
            assertThat(shown.size())
                    .as("listings that were ever among the first ten")
                    .isGreaterThan(760);
            assertThat(most).as("times the luckiest was; five is even").isLessThan(22);
        }
    }

    @Test
    void sameFirmSameDaySameOrder() throws IOException {
        try (Shelf shelf = new Shelf(new ByteBuffersDirectory(), VocabularyFile.read(Map.of()))) {
            for (int i = 0; i < 50; i++) shelf.add(listing(i, Standing.NONE, 120_000));
            shelf.show();
            assertThat(search(shelf, 5).stream().map(Rank.Ranked::turn).toList())
                    .isEqualTo(search(shelf, 5).stream().map(Rank.Ranked::turn).toList())
                    .isNotEqualTo(
                            search(shelf, 6).stream().map(Rank.Ranked::turn).toList());
        }
    }

    @Test
    void threeHappyFriendsDoNotBeatManyContentFirms() {
        Standing friends = new Standing(false, 3, 3, 15, null);
        Standing many = new Standing(false, 200, 200, 860, null);
        assertThat(friends.satisfaction()).isLessThan(many.satisfaction());
    }

    @Test
    void provenAndCheaperComesFirstWhenWordsAreEqual() throws IOException {
        try (Shelf shelf = new Shelf(new ByteBuffersDirectory(), VocabularyFile.read(Map.of()))) {
            shelf.add(listing(1, Standing.NONE, 480_000));
            shelf.add(listing(2, new Standing(true, 40, 30, 140, null), 120_000));
            shelf.show();
            for (int turn = 0; turn < 20; turn++)
                assertThat(search(shelf, turn).get(0).facts().standing().uses()).isEqualTo(40);
        }
    }
}
