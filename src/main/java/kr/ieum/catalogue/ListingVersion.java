package kr.ieum.catalogue;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a listing says in one version. Only a draft's content changes. The listing's entity tag guards it. */
@Entity
@Table(name = "listing_version", schema = "catalogue")
class ListingVersion {
    private static final String THING = "상품 버전";

    @Id
    private UUID id;

    private UUID listingId;
    private int number;

    @Enumerated(EnumType.STRING)
    private ListingStatus status = ListingStatus.DRAFT;

    @Convert(converter = ContentForm.class)
    private ListingContent content;

    /** These three are for SQL to search by. */
    @SuppressWarnings("UnusedVariable")
    private String category;

    @SuppressWarnings("UnusedVariable")
    private String searchText;

    @SuppressWarnings("UnusedVariable")
    private long seatMonthWon;

    @Convert(converter = WarningsForm.class)
    private List<Warning> warnings = List.of();

    private String author;
    private Instant madeAt;
    private @Nullable Instant submittedAt;

    /** For the database to see that it is another person than the author. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable String reviewer;

    private @Nullable Instant reviewedAt;
    private @Nullable String reviewReason;
    private @Nullable Instant publishedAt;
    private @Nullable UUID fastTrackOutput;

    @Enumerated(EnumType.STRING)
    private @Nullable StoppedBy stoppedBy;

    private @Nullable String stopReason;

    @SuppressWarnings("NullAway.Init")
    ListingVersion() {}

    @SuppressWarnings("NullAway.Init")
    ListingVersion(UUID id, ListingId listing, int number, ListingContent content, String author, Instant now) {
        this.id = id;
        this.listingId = listing.value();
        this.number = number;
        this.madeAt = now;
        say(content, author);
    }

    /** Replaces what a draft says. */
    void rewrite(ListingContent asked, String by) {
        if (status != ListingStatus.DRAFT) throw ListingProblem.LISTING_IN_REVIEW.with("number", number);
        say(asked, by);
    }

    private void say(ListingContent asked, String by) {
        content = asked;
        category = asked.category();
        searchText = asked.searchText();
        seatMonthWon = asked.seatMonth().amount();
        author = by;
    }

    void submit(List<Warning> found, Instant now) {
        status = status.to(ListingStatus.IN_REVIEW, THING);
        warnings = List.copyOf(found);
        submittedAt = now;
    }

    /** @throws kr.ieum.platform.problem.Refused when it is not in review, or the caller wrote it */
    void mustBeReviewable(ListingStatus asked, String by) {
        status.to(asked, THING);
        if (author.equals(by)) throw ListingProblem.REVIEWED_BY_AUTHOR.with();
    }

    void publish(@Nullable String reason, String by, Instant now) {
        review(ListingStatus.PUBLISHED, reason, by, now);
        publishedAt = now;
    }

    /** Fast track: the output it carries has been examined already, so the technical part of this review was not done. */
    void skipTechnicalPartFor(UUID output) {
        fastTrackOutput = output;
    }

    void sendBack(String reason, String by, Instant now) {
        review(ListingStatus.RETURNED, reason, by, now);
    }

    private void review(ListingStatus asked, @Nullable String reason, String by, Instant now) {
        mustBeReviewable(asked, by);
        status = asked;
        reviewReason = reason;
        reviewer = by;
        reviewedAt = now;
    }

    void replace() {
        status = status.to(ListingStatus.REPLACED, THING);
    }

    /** The agency may take over a stop of the supplier's, who could undo his own. */
    void stop(StoppedBy by, String reason) {
        mustBeStoppableBy(by);
        status = ListingStatus.STOPPED;
        stoppedBy = by;
        stopReason = reason;
    }

    void mustBeStoppableBy(StoppedBy by) {
        boolean takesOver = by == StoppedBy.AGENCY && stoppedBy == StoppedBy.SUPPLIER;
        if (!takesOver) status.to(ListingStatus.STOPPED, THING);
    }

    void resume(StoppedBy by) {
        mustBeResumableBy(by);
        status = ListingStatus.PUBLISHED;
        stoppedBy = null;
        stopReason = null;
    }

    void mustBeResumableBy(StoppedBy by) {
        status.to(ListingStatus.PUBLISHED, THING);
        if (by == StoppedBy.SUPPLIER && isStoppedByAgency()) throw ListingProblem.STOPPED_BY_AGENCY.with();
    }

    boolean isOpen() {
        return status == ListingStatus.DRAFT || status == ListingStatus.IN_REVIEW;
    }

    boolean isStoppedByAgency() {
        return status == ListingStatus.STOPPED && stoppedBy == StoppedBy.AGENCY;
    }

    ListingId listing() {
        return new ListingId(listingId);
    }

    int number() {
        return number;
    }

    ListingStatus status() {
        return status;
    }

    ListingContent content() {
        return content;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    ListingVersionView view(long listingVersion) {
        return new ListingVersionView(
                listing(),
                listingVersion,
                number,
                status,
                content,
                warnings,
                madeAt,
                submittedAt,
                reviewedAt,
                reviewReason,
                publishedAt,
                fastTrackOutput,
                stoppedBy,
                stopReason);
    }
}
