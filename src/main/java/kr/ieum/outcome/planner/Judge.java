package kr.ieum.outcome.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import kr.ieum.programme.Facts;
import kr.ieum.programme.Screening;
import kr.ieum.programme.Screening.Answer;
import kr.ieum.programme.Selection.Quota;

/** Judges a stretch of the firms that come by one alternative. For one thread. */
final class Judge {
    private final Alternative alternative;
    private final Screening screening;
    private final Tally tally = new Tally();
    private final List<Hopeful> hopefuls = new ArrayList<>();

    private Judge(Alternative alternative) {
        this.alternative = alternative;
        this.screening = alternative.rules().screening();
    }

    /**
     * @param from the first firm's place among all that come
     * @return one for each alternative
     */
    static List<Judge> of(List<Alternative> alternatives, long from, long to, LongFunction<Facts> firms) {
        List<Judge> judges = alternatives.stream().map(Judge::new).toList();
        for (long place = from; place < to; place++) {
            Facts facts = firms.apply(place);
            List<String> groups = Dimension.groups(facts);
            for (Judge judge : judges) judge.judge(place + 1, facts, groups);
        }
        return judges;
    }

    private void judge(long queueNumber, Facts facts, List<String> groups) {
        List<Answer> answers = screening.answers(facts);
        Standing standing = Standing.of(answers);
        tally.judged(answers, standing, groups);
        if (standing != Standing.QUALIFIED && standing != Standing.TO_REVIEW) return;
        alternative
                .subsidyOf(facts, screening)
                .ifPresentOrElse(
                        subsidy -> hopefuls.add(new Hopeful(
                                queueNumber,
                                subsidy,
                                screening.quotaFor(facts).map(Quota::code).orElse(null),
                                standing == Standing.TO_REVIEW,
                                groups)),
                        () -> tally.shareUnknown(groups));
    }

    /** What it has found goes on in the course of the round. */
    void reportTo(Course course) {
        course.tally().add(tally);
        course.deal(hopefuls, alternative);
    }
}
