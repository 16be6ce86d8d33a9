package kr.ieum.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.programme.Selection.Criterion;
import kr.ieum.programme.Selection.Mode;
import kr.ieum.programme.Selection.Quota;
import kr.ieum.programme.Selection.WaitingList;

/** Reads how firms are chosen, and refuses what does not belong to the mode. */
final class SelectionReader {
    private final ConditionCompiler compiler;
    private final Map<String, Condition> quotaConditions = new LinkedHashMap<>();

    SelectionReader(ConditionCompiler compiler) {
        this.compiler = compiler;
    }

    /** Whom each quota is kept for, by its code. */
    Map<String, Condition> quotaConditions() {
        return quotaConditions;
    }

    Selection read(Section section) {
        Mode mode = section.value("mode", leaf -> leaf.oneOf(Mode.class));
        List<Criterion> criteria = section.optionalList("criteria", SelectionReader::criterion);
        Integer cutOff = section.optionalValue("cutOff", leaf -> (int) leaf.number(0, 100));
        List<Quota> quotas = section.optionalList("quotas", this::quota);
        boolean scored = mode == Mode.SCORED;
        if (scored != !criteria.isEmpty() || scored != (cutOff != null))
            section.wrong(
                    "criteria와 cutOff는 SCORED에만, 함께 있어야 합니다", "SCORED, and only SCORED, has criteria and a cutOff");
        if (scored && criteria.stream().mapToInt(Criterion::weight).sum() != 100)
            section.wrong("배점의 합이 100이 아닙니다", "weights do not add up to 100");
        if ((mode == Mode.QUOTA) == quotas.isEmpty())
            section.wrong("quotas는 QUOTA에만 있어야 합니다", "QUOTA, and only QUOTA, has quotas");
        if (quotas.stream().mapToInt(Quota::budgetPercent).sum() > 100)
            section.wrong("할당 비율의 합이 100을 넘습니다", "quotas add up to more than 100");
        return new Selection(
                mode, criteria, cutOff, quotas, section.value("waitingList", leaf -> leaf.oneOf(WaitingList.class)));
    }

    private static Criterion criterion(Section section) {
        section.provenance();
        return new Criterion(
                section.leaf("code").text(TermsReader.CODE), section.bilingual(), section.value("weight", leaf ->
                        (int) leaf.number(1, 100)));
    }

    private Quota quota(Section section) {
        section.provenance();
        String code = section.leaf("code").text(TermsReader.CODE);
        Condition requires = compiler.compile(section.leaf("requires"));
        if (requires != null && quotaConditions.put(code, requires) != null)
            section.wrong("같은 할당 코드가 두 번 있습니다: " + code, "the code is there twice: " + code);
        return new Quota(
                code,
                section.bilingual(),
                (int) section.leaf("budgetPercent").number(1, 100),
                requires == null ? "" : requires.expression());
    }
}
