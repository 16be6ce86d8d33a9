package kr.ieum.catalogue;

import static kr.ieum.catalogue.Samples.contentWith;
import static kr.ieum.catalogue.Samples.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.ieum.platform.money.Won;
import org.junit.jupiter.api.Test;

class ListingVersionTest {
    private static final Instant NOW = Instant.parse("2021-02-16T00:00:00Z");

    @Test
    void nothingButADraftIsRewritten() {
        ListingVersion version = draft();
        version.submit(List.of(), NOW);

        assertThatThrownBy(() -> version.rewrite(contentWith(plan("A", 2)), "supplier"))
                .hasMessageContaining("LISTING_IN_REVIEW");
    }

    @Test
    void theAuthorCannotReviewIt() {
        ListingVersion version = draft();
        version.submit(List.of(), NOW);

        assertThatThrownBy(() -> version.publish(null, "supplier", NOW)).hasMessageContaining("REVIEWED_BY_AUTHOR");
        assertThat(version.status()).isEqualTo(ListingStatus.IN_REVIEW);
    }

    @Test
    void whatTheAgencyStoppedTheSupplierCannotResume() {
        ListingVersion version = published();
        version.stop(StoppedBy.AGENCY, "확인 중");

        assertThatThrownBy(() -> version.resume(StoppedBy.SUPPLIER)).hasMessageContaining("STOPPED_BY_AGENCY");
        version.resume(StoppedBy.AGENCY);
        assertThat(version.status()).isEqualTo(ListingStatus.PUBLISHED);
    }

    @Test
    void theAgencyTakesOverASuppliersStopButNotTheOtherWayRound() {
        ListingVersion version = published();
        version.stop(StoppedBy.SUPPLIER, "점검");
        version.stop(StoppedBy.AGENCY, "확인 중");

        assertThatThrownBy(() -> version.stop(StoppedBy.SUPPLIER, "점검")).hasMessageContaining("STATE");
        assertThat(version.isStoppedByAgency()).isTrue();
    }

    @Test
    void plansAreComparedByWhatASeatCostsAMonthRoundedUp() {
        assertThat(plan("A", 100, 3, 10, null).seatMonth()).isEqualTo(Won.won(4));
        assertThat(plan("A", 90, 3, 10, null).seatMonth()).isEqualTo(Won.won(3));
        assertThat(contentWith(plan("A", 1_980_000), plan("B", 1_200_000)).seatMonth())
                .isEqualTo(Won.won(10_000));
    }

    @Test
    void aPriceEqualToTheContractIsNotAboveIt() {
        assertThat(plan("A", 100, 1, 1, 100L).isAboveContract()).isFalse();
        assertThat(plan("A", 101, 1, 1, 100L).isAboveContract()).isTrue();
        assertThat(plan("A", 101).isAboveContract()).isFalse();
    }

    @Test
    void twoVersionsDifferWhereAPlanByItsCodeDoes() {
        ListingVersion first = draft(contentWith(plan("A", 100), plan("B", 200)));
        ListingVersion second = draft(contentWith(plan("B", 250), plan("A", 100), plan("C", 300)));

        Difference difference = Difference.between(first, second, new ObjectMapper());

        assertThat(difference.changes())
                .extracting(Difference.Change::pointer)
                .containsExactly("/plans/B/price", "/plans/C");
        assertThat(difference.changes().get(1).before()).isNull();
    }

    private static ListingVersion published() {
        ListingVersion version = draft();
        version.submit(List.of(), NOW);
        version.publish(null, "reviewer", NOW);
        return version;
    }

    private static ListingVersion draft() {
        return draft(contentWith(plan("A", 1)));
    }

    private static ListingVersion draft(ListingContent content) {
        return new ListingVersion(UUID.randomUUID(), new ListingId(UUID.randomUUID()), 1, content, "supplier", NOW);
    }
}
