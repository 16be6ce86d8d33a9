package kr.ieum.programme;

import java.util.LinkedHashMap;
import java.util.Map;
import kr.ieum.programme.Selection.Bonus;
import kr.ieum.programme.Selection.Criterion;
import kr.ieum.programme.Selection.Mode;
import kr.ieum.programme.Selection.Quota;
import kr.ieum.programme.Selection.Quota.Unfilled;
import kr.ieum.programme.Selection.WaitingList;

/** Reads how firms are chosen, and refuses what does not belong to the mode. */
final class SelectionReader {
    private final ConditionCompiler compiler;
    private final Map<String, Condition> quotaConditions = new LinkedHashMap<>();
    private final Map<String, Condition> bonusConditions = new LinkedHashMap<>();

    SelectionReader(ConditionCompiler compiler) {
        this.compiler = compiler;
    }

    /** Whom each quota is kept for, by its code. */
    Map<String, Condition> quotaConditions() {
        return quotaConditions;
    }

    /** Who has each bonus, by its code. */
    Map<String, Condition> bonusConditions() {
        return bonusConditions;
    }

    Selection read(Section section) {
        Mode mode = section.value("mode", leaf -> leaf.oneOf(Mode.class));
        Selection selection = new Selection(
                mode,
                section.optionalList("criteria", SelectionReader::criterion),
                section.optionalList("bonuses", this::bonus),
                section.optionalValue("cutOff", leaf -> (int) leaf.number(0, 100)),
                section.optionalList("quotas", each -> quota(each, mode)),
                section.value("waitingList", leaf -> leaf.oneOf(WaitingList.class)));
        checkScores(section, selection);
        checkQuotas(section, selection);
        return selection;
    }

    private static void checkScores(Section section, Selection selection) {
        boolean scored = selection.mode() == Mode.SCORED;
        if (scored != !selection.criteria().isEmpty() || scored != (selection.cutOff() != null))
            section.wrong(
                    "criteria와 cutOff는 SCORED에만, 함께 있어야 합니다", "SCORED, and only SCORED, has criteria and a cutOff");
        if (scored && selection.criteria().stream().mapToInt(Criterion::weight).sum() != 100)
            section.wrong("배점의 합이 100이 아닙니다", "weights do not add up to 100");
        if (!scored && !selection.bonuses().isEmpty())
            section.wrong("bonuses는 SCORED에만 있어야 합니다", "only SCORED has bonuses");
    }

    private static void checkQuotas(Section section, Selection selection) {
        boolean none = selection.quotas().isEmpty();
        if (selection.mode() == Mode.QUOTA && none || selection.mode() == Mode.FIRST_COME && !none)
            section.wrong(
                    "quotas는 QUOTA에 꼭, SCORED에는 있어도 되고, FIRST_COME에는 없어야 합니다",
                    "QUOTA must have quotas, and only QUOTA and SCORED may");
        if (selection.quotas().stream().mapToInt(Quota::budgetPercent).sum() > 100)
            section.wrong("할당 비율의 합이 100을 넘습니다", "quotas add up to more than 100");
    }

    private static Criterion criterion(Section section) {
        section.provenance();
        return new Criterion(
                section.leaf("code").text(TermsReader.CODE), section.bilingual(), section.value("weight", leaf ->
                        (int) leaf.number(1, 100)));
    }

    private Bonus bonus(Section section) {
        section.provenance();
        String code = section.leaf("code").text(TermsReader.CODE);
        return new Bonus(
                code,
                section.bilingual(),
                (int) section.leaf("points").number(1, 100),
                condition(section, code, bonusConditions));
    }

    private Quota quota(Section section, Mode mode) {
        section.provenance();
        String code = section.leaf("code").text(TermsReader.CODE);
        Quota.Kind kind = section.has("kind") ? section.leaf("kind").oneOf(Quota.Kind.class) : Quota.Kind.FLOOR;
        Unfilled unfilled = section.has("unfilled") ? section.leaf("unfilled").oneOf(Unfilled.class) : Unfilled.KEEP;
        Integer after = section.has("releaseAfterDays")
                ? section.leaf("releaseAfterDays").days()
                : null;
        boolean wanted = unfilled == Unfilled.RELEASE && mode == Mode.QUOTA;
        if (wanted != (after != null))
            section.wrong(
                    "releaseAfterDays는 QUOTA의 RELEASE에 꼭 있어야 하고, 그 밖에는 없어야 합니다",
                    "a RELEASE in a QUOTA selection needs releaseAfterDays, and nothing else has it");
        return new Quota(
                code,
                section.bilingual(),
                (int) section.leaf("budgetPercent").number(1, 100),
                condition(section, code, quotaConditions),
                kind,
                unfilled,
                after);
    }

    private String condition(Section section, String code, Map<String, Condition> conditions) {
        Condition requires = compiler.compile(section.leaf("requires"));
        if (requires != null && conditions.put(code, requires) != null)
            section.wrong("같은 코드가 두 번 있습니다: " + code, "the code is there twice: " + code);
        return requires == null ? "" : requires.expression();
    }
}
