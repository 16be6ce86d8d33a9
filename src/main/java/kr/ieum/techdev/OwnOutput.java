package kr.ieum.techdev;

import jakarta.enterprise.context.ApplicationScoped;
import kr.ieum.identity.Caller;
import kr.ieum.platform.database.Sql;

/** Finds outputs for those they are for: to a partner another ministry's are as if they were not there. */
@ApplicationScoped
class OwnOutput {
    private final OutputRepository outputs;
    private final Sql sql;

    OwnOutput(OutputRepository outputs, Sql sql) {
        this.outputs = outputs;
        this.sql = sql;
    }

    /** @throws kr.ieum.platform.problem.Refused when that is no ministry, or another's than the caller's */
    void mustBeOf(String ministry, Caller caller) {
        String body = caller.bodyOrRefuse();
        if (!body.equals(ministry) || !isMinistry(ministry)) throw TechdevProblem.UNKNOWN_MINISTRY.with();
    }

    private boolean isMinistry(String code) {
        return sql.first("select 1 from techdev.ministry where code = ?", row -> true, code)
                .isPresent();
    }

    void mustSee(String ministry, Caller caller) {
        if (!caller.isStaff()) mustBeOf(ministry, caller);
    }

    boolean seesAll(TechOutput output, Caller caller) {
        return caller.isStaff() || caller.worksAt(output.ministry());
    }

    /** As it is now, and held, for a partner of its ministry. */
    TechOutput lock(TechOutputId id, Caller caller) {
        TechOutput output = outputs.lock(id);
        if (!caller.worksAt(output.ministry())) throw TechdevProblem.UNKNOWN_OUTPUT.with();
        return output;
    }
}
