package kr.ieum.outcome.planner;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.ieum.platform.money.Won;
import kr.ieum.programme.Pot;
import kr.ieum.programme.Selection;
import org.jspecify.annotations.Nullable;

/**
 * How a round opened by one alternative would go: who comes is judged, and the budget is dealt out in the order they come,
 * as admission deals it out. Nothing comes back and no day passes. Kept between the steps of a job.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Course {
    private static final LocalDate OPENING_DAY = LocalDate.EPOCH;

    private final Tally tally = new Tally();
    private Pot.Standing standing = new Pot.Standing(Won.ZERO, Map.of(), Map.of());
    private Won wanted = Won.ZERO;
    private Won held = Won.ZERO;
    private long waiting;

    /** The place of the first who came and the money did not reach. */
    private @Nullable Long firstWaits;

    static Course of(Alternative alternative) {
        Course course = new Course();
        course.standing = new Pot.Standing(alternative.budget(), Map.of(), Map.of());
        return course;
    }

    Tally tally() {
        return tally;
    }

    Won left() {
        return standing.left();
    }

    Won wanted() {
        return wanted;
    }

    Won held() {
        return held;
    }

    long waiting() {
        return waiting;
    }

    @Nullable
    Long firstWaits() {
        return firstWaits;
    }

    /** @param come those that money is for, in the order they come */
    void deal(List<Hopeful> come, Alternative alternative) {
        Selection selection = alternative.rules().terms().selection();
        Pot pot = new Pot(selection, alternative.budget(), OPENING_DAY, standing, OPENING_DAY);
        for (Hopeful each : come) {
            if (each.isReviewed()) hold(each, pot, selection);
            else admit(each, pot);
        }
        standing = pot.standing();
    }

    private void admit(Hopeful hopeful, Pot pot) {
        wanted = wanted.plus(hopeful.subsidy());
        if (pot.serves(hopeful)) {
            pot.take(hopeful);
            tally.admitted(hopeful.subsidy(), hopeful.groups());
            return;
        }
        pot.waits(hopeful);
        waiting++;
        if (firstWaits == null) firstWaits = hopeful.queueNumber();
    }

    /** Money is kept aside for a review while nobody waits; a round that is scored holds none. */
    private void hold(Hopeful hopeful, Pot pot, Selection selection) {
        if (selection.mode() == Selection.Mode.SCORED || !pot.nobodyWaits() || !pot.covers(hopeful)) return;
        pot.take(hopeful);
        held = held.plus(hopeful.subsidy());
    }
}
