package kr.ieum.techdev;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What others may ask of outputs: facade of this room. */
@ApplicationScoped
public class TechOutputs {
    private final OutputRepository outputs;

    TechOutputs(OutputRepository outputs) {
        this.outputs = outputs;
    }

    /** Those of the ids that there are. */
    public Map<TechOutputId, TechOutputView> all(Collection<TechOutputId> ids) {
        return outputs.all(ids).stream()
                .map(TechOutput::view)
                .collect(Collectors.toMap(TechOutputView::id, Function.identity()));
    }

    /**
     * As it is now and stays until the present transaction has ended: what is decided by it is decided before or after
     * the ministry changes it, not meanwhile.
     *
     * @throws kr.ieum.platform.problem.Refused when there is no such output
     */
    public TechOutputView lock(TechOutputId id) {
        return outputs.lock(id).view();
    }
}
