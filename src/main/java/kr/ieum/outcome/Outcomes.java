package kr.ieum.outcome;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.PARTNER;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import kr.ieum.identity.Caller;
import kr.ieum.programme.Bilingual;
import kr.ieum.techdev.TechOutputId;

/** What pages may ask of the board: facade of this room. Everything is as of one sealed moment. */
@ApplicationScoped
@RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
public class Outcomes {
    private final ReadBoard readBoard;
    private final ReadConcentration readConcentration;
    private final ReadJourneys readJourneys;
    private final Targets targets;
    private final UnmetDemand unmetDemand;
    private final Moments moments;
    private final Names names;

    Outcomes(
            ReadBoard readBoard,
            ReadConcentration readConcentration,
            ReadJourneys readJourneys,
            Targets targets,
            UnmetDemand unmetDemand,
            Moments moments,
            Names names) {
        this.readBoard = readBoard;
        this.readConcentration = readConcentration;
        this.readJourneys = readJourneys;
        this.targets = targets;
        this.unmetDemand = unmetDemand;
        this.moments = moments;
        this.names = names;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such moment, or the period ends before it begins */
    public Board board(BoardQuery query) {
        return readBoard.read(query);
    }

    /** The ten largest suppliers of what the board was asked about, as of the same moment. */
    public Concentration concentration(BoardQuery query, Moment moment) {
        return readConcentration.read(query, moment);
    }

    public Targets.All targets(Moment moment) {
        return targets.at(moment);
    }

    /** As a file; see {@link BoardFile}. */
    public String csv(Board board) {
        return BoardFile.csv(board);
    }

    public void xlsx(Board board, OutputStream out) throws IOException {
        BoardFile.xlsx(board, out);
    }

    /** What the keys of a dimension are called; programmes are those a round was opened of. */
    @Transactional
    public Map<String, Bilingual> names(Dimension by) {
        return names.of(by);
    }

    /**
     * How far an output has come by the newest moment. A partner sees those of its own ministry.
     *
     * @throws kr.ieum.platform.problem.Refused when there is no such output, or it is another ministry's
     */
    @RolesAllowed({PARTNER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Transactional
    public Journey journey(TechOutputId id, Caller caller) {
        return readJourneys.of(id, moments.of(null, null), caller);
    }

    @RolesAllowed({PARTNER, REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
    @Transactional
    public Journey.Sums journeys(Journeys.By by, Caller caller) {
        return readJourneys.sums(by, moments.of(null, null), caller);
    }

    public UnmetDemand.Demand unmetDemand(LocalDate since) {
        return unmetDemand.since(since);
    }
}
