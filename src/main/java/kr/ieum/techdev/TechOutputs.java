package kr.ieum.techdev;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;

/** What others may ask of outputs: facade of this room. */
@ApplicationScoped
public class TechOutputs {
    private final OutputRepository outputs;
    private final OwnOutput own;

    TechOutputs(OutputRepository outputs, OwnOutput own) {
        this.own = own;
        this.outputs = outputs;
    }

    /** Those of the ids that there are. */
    public Map<TechOutputId, TechOutputView> all(Collection<TechOutputId> ids) {
        return outputs.all(ids).stream()
                .map(TechOutput::view)
                .collect(Collectors.toMap(TechOutputView::id, Function.identity()));
    }

    /** Outputs that stand, the newest first; who holds a licence is shown to their ministry alone. */
    @Transactional
    public Page<TechOutputView> find(OutputSearch search, PageRequest page, Caller caller) {
        return Page.of(outputs.list(search.filter(page)), page, output -> output.id()
                        .toString())
                .map(output -> view(output, caller));
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such output */
    @Transactional
    public TechOutputView get(TechOutputId id, Caller caller) {
        return view(outputs.get(id), caller);
    }

    private TechOutputView view(TechOutput output, Caller caller) {
        return own.seesAll(output, caller) ? output.view() : output.view().withoutLicences();
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
