package kr.ieum.programme;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** What the agency's people read and decide of programme documents, drafts too: facade of this room for their pages. */
@ApplicationScoped
@RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
public class RuleDocuments {
    private final RuleVersionRepository versions;
    private final WriteRules writeRules;

    RuleDocuments(RuleVersionRepository versions, WriteRules writeRules) {
        this.versions = versions;
        this.writeRules = writeRules;
    }

    /** By programme and name. */
    @Transactional
    public List<RuleVersionView> all() {
        return versions.all().stream().map(RuleVersion::view).toList();
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such version */
    @Transactional
    public RuleVersionView get(String programme, String name) {
        return versions.get(programme, name).view();
    }

    /** The text itself. */
    @Transactional
    public String text(String programme, String name) {
        return versions.get(programme, name).document();
    }

    /** The version of the programme whose name comes before; empty for the first. */
    @Transactional
    public Optional<RuleVersionView> before(String programme, String name) {
        return versions.of(programme).stream()
                .map(RuleVersion::view)
                .filter(each -> each.name().compareTo(name) < 0)
                .reduce((earlier, later) -> later);
    }

    /**
     * Makes the draft a document names, or replaces it.
     *
     * @param ifMatch of the draft that is replaced; none for a new one
     * @throws kr.ieum.platform.problem.Refused with every error of the document and its line
     */
    @RolesAllowed(REVIEWER)
    public RuleVersionView write(String document, @Nullable IfMatch ifMatch, Caller caller) {
        RuleSet rules = WriteRules.parse(document);
        return writeRules.write(rules.programme(), rules.version(), ifMatch, ifMatch == null, document, caller);
    }

    /** Agrees to what another person has written. */
    @RolesAllowed(REVIEWER)
    public void review(String programme, String name, String contentHash, IfMatch ifMatch, Caller caller) {
        writeRules.review(programme, name, contentHash, ifMatch, caller);
    }

    @RolesAllowed(REVIEWER)
    public void publish(String programme, String name, String contentHash, IfMatch ifMatch, Caller caller) {
        writeRules.publish(programme, name, contentHash, ifMatch, caller);
    }

    @RolesAllowed(REVIEWER)
    public void retire(String programme, String name, String contentHash, IfMatch ifMatch, Caller caller) {
        writeRules.retire(programme, name, contentHash, ifMatch, caller);
    }
}
