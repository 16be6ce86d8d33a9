package kr.ieum.firm.inbox;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.ieum.firm.Firms;
import kr.ieum.platform.database.StoredJson;
import kr.ieum.platform.outbox.OutboxHandler;
import kr.ieum.platform.problem.Language;

/**
 * Use case: a message goes to the firm's contact address too, in Korean and English. The mail server may get it twice;
 * the header {@value #ID_HEADER} says which are the same.
 */
@ApplicationScoped
class MailFirm implements OutboxHandler {
    static final String TOPIC = "firm-mail";
    static final String ID_HEADER = "X-Ieum-Message";

    private final MessageRepository messages;
    private final Firms firms;
    private final Mailer mailer;
    private final StoredJson json;

    MailFirm(MessageRepository messages, Firms firms, Mailer mailer, StoredJson json) {
        this.messages = messages;
        this.firms = firms;
        this.mailer = mailer;
        this.json = json;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void deliver(String payload) {
        UUID id = UUID.fromString(payload.replace("\"", ""));
        mailer.send(QuarkusTransaction.requiringNew().call(() -> mail(id)));
    }

    private Mail mail(UUID id) {
        Message message = messages.get(id);
        MessageView korean = message.view(json, Language.KOREAN);
        MessageView english = message.view(json, Language.ENGLISH);
        return Mail.withText(firms.mailAddress(message.firm()), "[이음] " + korean.subject(), """
                        %s

                        %s
                        %s

                        이음 수신함에서도 같은 글을 볼 수 있습니다. 이 주소로는 답장을 받지 않습니다.
                        """.formatted(
                                korean.text(), english.subject(), english.text()))
                .addHeader(ID_HEADER, id.toString());
    }
}
