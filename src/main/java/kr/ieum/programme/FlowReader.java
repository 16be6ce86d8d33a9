package kr.ieum.programme;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads in which order things happen and what releases the money, and refuses what does not fit together. */
final class FlowReader {
    private FlowReader() {}

    /** What comes first, and what is shown before money is paid, at once or in parts. */
    record Flow(StepOrder stepOrder, Proofs proofs, List<Tranche> tranches) {
        boolean inspects() {
            return tranches.isEmpty()
                    ? proofs.needInspection()
                    : tranches.stream().anyMatch(tranche -> tranche.proofs().needInspection());
        }
    }

    static Flow read(Section root) {
        Proofs proofs = root.value("proof", FlowReader::proofs);
        Set<String> codes = new HashSet<>();
        List<Tranche> tranches = root.optionalList("tranches", section -> tranche(section, codes));
        if (!tranches.isEmpty() && tranches.stream().mapToInt(Tranche::percent).sum() != 100)
            root.leaf("tranches").wrong("나눠 주는 비율의 합이 100이 아닙니다", "the percents of the tranches do not add up to 100");
        StepOrder order = root.value("stepOrder", leaf -> leaf.oneOf(StepOrder.class));
        Flow flow = new Flow(order, proofs, tranches);
        if (order == StepOrder.INSTALL_AND_INSPECT && !flow.inspects())
            root.leaf("proof")
                    .wrong(
                            "INSTALL_AND_INSPECT에는 INSPECTION_RECORD 증빙이 있어야 합니다",
                            "INSTALL_AND_INSPECT needs INSPECTION_RECORD as proof");
        return flow;
    }

    private static Tranche tranche(Section section, Set<String> codes) {
        String code = section.leaf("code").text(TermsReader.CODE);
        if (!codes.add(code)) section.wrong("같은 코드가 두 번 있습니다: " + code, "the code is there twice: " + code);
        return new Tranche(
                code,
                section.bilingual(),
                section.value("percent", leaf -> (int) leaf.number(1, 100)),
                section.value("proof", FlowReader::proofs));
    }

    /** One proof, or a list of which all are needed. */
    private static Proofs proofs(Leaf leaf) {
        if (!leaf.isList()) return new Proofs(Set.of(leaf.oneOf(Proof.class)));
        List<Proof> all =
                leaf.items().stream().map(each -> each.oneOf(Proof.class)).toList();
        if (all.isEmpty()) leaf.wrong("증빙이 하나도 없습니다", "there is no proof");
        if (all.size() > 1 && all.contains(Proof.FIRM_CONFIRMATION))
            leaf.wrong("FIRM_CONFIRMATION은 다른 증빙과 함께 쓸 수 없습니다", "FIRM_CONFIRMATION stands alone");
        return new Proofs(all.stream().collect(toUnmodifiableSet()));
    }
}
