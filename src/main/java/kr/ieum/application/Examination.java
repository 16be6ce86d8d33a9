package kr.ieum.application;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How an application is looked at: what was asked, answered and contested, what it scored, and what was decided. */
@Embeddable
class Examination {
    private @Nullable LocalDate reviewBy;
    private @Nullable String question;
    private @Nullable String answer;
    private @Nullable LocalDate answerBy;
    private @Nullable String appeal;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionReason;
    private @Nullable Long score;

    /** Hundredths of a point on top of its score. */
    private long bonus;

    /** Whether no rule was left unknown, or two reviewers have settled it. Without it nobody is ranked. */
    private boolean requirementsMet;

    Examination() {}

    Examination(long bonus) {
        this.bonus = bonus;
    }

    void meetRequirements() {
        requirementsMet = true;
    }

    void review(LocalDate by) {
        reviewBy = by;
    }

    void ask(String text, LocalDate by) {
        question = text;
        answer = null;
        answerBy = by;
    }

    void answer(String text) {
        answer = text;
    }

    void appeal(String text) {
        appeal = text;
    }

    void decide(String reason, Instant now) {
        decisionReason = reason;
        decidedAt = now;
    }

    boolean requirementsMet() {
        return requirementsMet;
    }

    long bonus() {
        return bonus;
    }

    @Nullable
    Long score() {
        return score;
    }

    @Nullable
    LocalDate reviewBy() {
        return reviewBy;
    }

    @Nullable
    String question() {
        return question;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    LocalDate answerBy() {
        return answerBy;
    }

    @Nullable
    String appeal() {
        return appeal;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String decisionReason() {
        return decisionReason;
    }
}
