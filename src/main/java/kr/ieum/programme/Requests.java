package kr.ieum.programme;

import java.time.LocalDate;

/**
 * How refund requests and disputes between a firm and its supplier run. What the real programmes allowed was not found,
 * so a document may leave it out and gets {@link #USUAL}.
 *
 * @param answerDays how long the other side has to answer
 * @param decisionDays from the answer, or from its missing, until reviewers must have decided
 * @param partialConfirmation whether a firm may confirm the part of an order it has used, and get the rest back
 */
public record Requests(int answerDays, int decisionDays, boolean partialConfirmation) {
    static final Requests USUAL = new Requests(7, 14, false);

    public LocalDate answerBy(LocalDate askedOn) {
        return askedOn.plusDays(answerDays);
    }

    /** @param heardOn the day of the answer, or the last day on which it could come */
    public LocalDate decideBy(LocalDate heardOn) {
        return heardOn.plusDays(decisionDays);
    }
}
