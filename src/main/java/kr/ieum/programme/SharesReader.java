package kr.ieum.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.programme.ShareSteps.Step;
import org.jspecify.annotations.Nullable;

/** Reads shares, and refuses steps that leave a firm without a share or with two. */
final class SharesReader {
    private final ConditionCompiler compiler;
    private final Map<Condition, SubsidyShare> exceptions = new LinkedHashMap<>();

    SharesReader(ConditionCompiler compiler) {
        this.compiler = compiler;
    }

    /** The shares of firms for which a condition holds, the first that does. */
    Map<Condition, SubsidyShare> exceptions() {
        return exceptions;
    }

    ShareSteps read(Section section) {
        section.provenance();
        section.optionalList("exceptions", this::exception);
        FactType by = section.has("by") ? factNamed(section.leaf("by")) : null;
        List<Step> steps = section.list("steps", SharesReader::step);
        if (steps.isEmpty()) section.wrong("단계가 하나도 없습니다", "there is no step");
        else refuseGaps(section, steps);
        if (by == null && steps.size() > 1)
            section.wrong("단계가 여럿이면 기준(by)이 있어야 합니다", "more than one step needs to say by which fact");
        return new ShareSteps(by, steps);
    }

    private static @Nullable FactType factNamed(Leaf leaf) {
        String name = leaf.text();
        FactType fact = FactType.named(name).orElse(null);
        if (fact != null && fact.kind() == FactKind.INT) return fact;
        leaf.wrong("숫자로 된 사실이 아닙니다: " + name, "is no fact that is a number: " + name);
        return null;
    }

    private SubsidyShare exception(Section section) {
        section.provenance();
        Condition requires = compiler.compile(section.leaf("requires"));
        SubsidyShare share = share(section);
        if (requires != null) exceptions.put(requires, share);
        return share;
    }

    private static Step step(Section section) {
        return new Step(border(section), share(section));
    }

    private static SubsidyShare share(Section section) {
        int subsidy = (int) section.leaf("subsidy").number(0, 100);
        int own = (int) section.leaf("own").number(0, 100);
        if (subsidy + own != 100)
            section.wrong(
                    "지원 비율과 자부담 비율의 합이 100이 아닙니다: " + (subsidy + own),
                    "subsidy and own share add up to " + (subsidy + own) + ", not 100");
        return new SubsidyShare(subsidy);
    }

    /** {@code below: 10} and {@code upTo: 9} are the same border. */
    private static @Nullable Long border(Section section) {
        if (section.has("below") && section.has("upTo"))
            section.wrong("below와 upTo 중 하나만 쓰세요", "takes below or upTo, not both");
        if (section.has("below")) return section.leaf("below").number(1, Long.MAX_VALUE / 2);
        if (section.has("upTo")) return section.leaf("upTo").number(0, Long.MAX_VALUE / 2) + 1;
        return null;
    }

    private static void refuseGaps(Section section, List<Step> steps) {
        List<Long> borders = new ArrayList<>();
        for (Step step : steps.subList(0, steps.size() - 1)) if (step.below() != null) borders.add(step.below());
        if (borders.size() < steps.size() - 1 || steps.get(steps.size() - 1).below() != null)
            section.wrong("마지막 단계만 경계가 없어야 합니다", "the last step, and only the last, has no border");
        for (int i = 1; i < borders.size(); i++)
            if (borders.get(i) <= borders.get(i - 1)) section.wrong("경계는 커져야 합니다", "borders must rise");
    }
}
