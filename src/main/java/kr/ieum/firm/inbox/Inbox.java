package kr.ieum.firm.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.database.StoredJson;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.outbox.Outbox;

/** Tells firms, in the current transaction: facade of this room. */
@ApplicationScoped
public class Inbox {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final StoredJson json;
    private final Outbox outbox;
    private final MailSetting mail;

    Inbox(Sql sql, Ids ids, Clock clock, StoredJson json, Outbox outbox, MailSetting mail) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
        this.outbox = outbox;
        this.mail = mail;
    }

    public void tell(Letter letter) {
        tell(List.of(letter));
    }

    public void tell(List<Letter> letters) {
        if (letters.isEmpty()) return;
        List<UUID> messages = letters.stream().map(letter -> ids.next()).toList();
        sql.updateExactly(
                letters.size(),
                """
                insert into firm.message (id, version, firm_id, kind, facts, written_at)
                select m.id, 0, m.firm_id, m.kind, m.facts, ? from unnest(?, ?, ?, ?) as m(id, firm_id, kind, facts)""",
                clock.instant(),
                messages.toArray(UUID[]::new),
                letters.stream().map(letter -> letter.firm().value()).toArray(UUID[]::new),
                letters.stream().map(Letter::notice).toArray(Notice[]::new),
                letters.stream().map(this::facts).toArray(String[]::new));
        if (mail.isOn()) outbox.put(MailFirm.TOPIC, MailFirm.TOPIC, messages);
    }

    private String facts(Letter letter) {
        return json.write(letter.facts());
    }
}
