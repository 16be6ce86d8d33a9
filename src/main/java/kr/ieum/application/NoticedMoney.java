package kr.ieum.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.ieum.identity.Caller;
import kr.ieum.platform.bank.Credit;

/**
 * Everything a bank tells of in one notice: a synchronous event before deposits are placed, inside the same transaction.
 * Money that is for a room above is taken there; what nobody takes is a deposit.
 */
public final class NoticedMoney {
    private final String programme;
    private final List<Credit> credits;
    private final Caller caller;
    private final Map<String, Outcome> taken = new HashMap<>();

    NoticedMoney(String programme, List<Credit> credits, Caller caller) {
        this.programme = programme;
        this.credits = List.copyOf(credits);
        this.caller = caller;
    }

    /** What became of some money. */
    public enum Outcome {
        /** The own share of an application. */
        MATCHED,
        /** Nobody knows whose it is. */
        UNMATCHED,
        /** It paid a claim. */
        COLLECTED,
        /** The bank undid an earlier credit. */
        TAKEN_BACK,
        /** A payment of ours came back. */
        CAME_BACK,
        /** It was told of before. */
        KNOWN,
        /** A person has to look at it. */
        LEFT_OUT
    }

    public String programme() {
        return programme;
    }

    public List<Credit> credits() {
        return credits;
    }

    public Caller caller() {
        return caller;
    }

    /** Whoever the money is for says so, once. */
    public void take(Credit credit, Outcome outcome) {
        taken.put(credit.bankReference(), outcome);
    }

    Optional<Outcome> outcome(Credit credit) {
        return Optional.ofNullable(taken.get(credit.bankReference()));
    }
}
