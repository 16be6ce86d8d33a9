package kr.ieum.firm.inbox;

import static kr.ieum.identity.Duty.Names.FIRM_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.firm.FirmView;
import kr.ieum.firm.Firms;
import kr.ieum.identity.Caller;
import kr.ieum.platform.database.StoredJson;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Use cases on what a firm was told: facade beside {@link Inbox}. */
@ApplicationScoped
public class ReadInbox {
    private final Firms firms;
    private final MessageRepository messages;
    private final StoredJson json;
    private final Clock clock;

    ReadInbox(Firms firms, MessageRepository messages, StoredJson json, Clock clock) {
        this.firms = firms;
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    /** To the caller's own firm, the newest first. Nobody writes to one that has not registered yet. */
    @Transactional
    public Page<MessageView> own(Caller caller, boolean unreadOnly, PageRequest page, Language language) {
        return firms.own(caller)
                .map(FirmView::id)
                .map(firm -> of(firm, unreadOnly, page, language))
                .orElseGet(() -> new Page<>(java.util.List.of(), null));
    }

    Page<MessageView> of(FirmId firm, boolean unreadOnly, PageRequest page, Language language) {
        return Page.of(messages.page(page, firm, unreadOnly), page, message -> message.id()
                        .toString())
                .map(message -> message.view(json, language));
    }

    /** How many to the caller's own firm nobody has read. */
    @Transactional
    public long unread(Caller caller) {
        return firms.own(caller).map(FirmView::id).map(messages::unread).orElse(0L);
    }

    MessageView seen(UUID id, Caller caller, Language language) {
        return visible(id, caller).view(json, language);
    }

    /** @throws kr.ieum.platform.problem.Refused unless it was sent to the caller's firm, and is as it was read */
    @Transactional
    @RolesAllowed(FIRM_MEMBER)
    public MessageView read(UUID id, @Nullable IfMatch ifMatch, Caller caller, Language language) {
        Message message = visible(id, caller);
        IfMatch.check(ifMatch, message.version());
        message.read(clock.instant());
        messages.flush();
        return message.view(json, language);
    }

    private Message visible(UUID id, Caller caller) {
        Message message = messages.get(id);
        caller.mustSee(firms.get(message.firm()).businessNumber());
        return message;
    }
}
