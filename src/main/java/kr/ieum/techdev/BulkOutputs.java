package kr.ieum.techdev;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.ieum.identity.Caller;
import kr.ieum.platform.batch.Reply;
import kr.ieum.platform.bulk.BulkFiles;
import kr.ieum.platform.bulk.BulkLine;
import kr.ieum.platform.bulk.BulkReport;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.problem.Problem;
import kr.ieum.platform.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Use case: a ministry sends many outputs in one file. Some hundreds are one transaction, in which what is refused of a
 * line is refused before anything is written. The file takes no key and no entity tag: what is sent again says so already.
 */
@ApplicationScoped
class BulkOutputs {
    private static final int PORTION = 500;
    private static final String REFUSED = "REFUSED";

    /** What may come of a line, and is counted. */
    private static final List<String> OUTCOMES = Stream.concat(
                    Stream.of(WriteOutputs.Outcome.values()).map(Enum::name), Stream.of(REFUSED))
            .toList();

    private final BulkFiles files;
    private final WriteOutputs writeOutputs;

    BulkOutputs(BulkFiles files, WriteOutputs writeOutputs) {
        this.files = files;
        this.writeOutputs = writeOutputs;
    }

    /** Whose file it is, and who reads what came of it. */
    record Sender(String ministry, Language language, Caller caller) {}

    BulkReport write(Iterator<BulkLine<TechOutputContent>> lines, Sender sender) {
        BulkReport report = files.report(OUTCOMES);
        files.each(
                lines,
                PORTION,
                portion -> write(portion, sender, report),
                tooMany -> write(List.of(tooMany), sender, report));
        return report;
    }

    private void write(List<BulkLine<TechOutputContent>> lines, Sender sender, BulkReport report) {
        List<@Nullable Refused> unreadable = new ArrayList<>();
        Map<String, TechOutputContent> wanted = new LinkedHashMap<>();
        for (BulkLine<TechOutputContent> line : lines) unreadable.add(read(line, wanted));
        Map<String, Reply<WriteOutputs.Written>> written = wanted.isEmpty()
                ? Map.of()
                : QuarkusTransaction.requiringNew()
                        .call(() -> writeOutputs.write(sender.ministry(), wanted, sender.caller()));
        for (int i = 0; i < lines.size(); i++) {
            BulkLine<TechOutputContent> line = lines.get(i);
            Refused wrong = unreadable.get(i);
            BulkOutputResult.Line result = wrong == null
                    ? result(line, written.get(String.valueOf(line.key())), sender)
                    : refused(line, wrong, sender);
            report.add(result.outcome(), result);
        }
    }

    private @Nullable Refused read(BulkLine<TechOutputContent> line, Map<String, TechOutputContent> wanted) {
        try {
            wanted.put(String.valueOf(line.key()), files.contentOf(line, "output"));
            return null;
        } catch (Refused wrong) {
            return wrong;
        }
    }

    private static BulkOutputResult.Line result(
            BulkLine<TechOutputContent> line, @Nullable Reply<WriteOutputs.Written> reply, Sender sender) {
        if (reply == null) throw new IllegalStateException("nothing came of line " + line.line());
        if (reply.refusal() instanceof Refused refused) return refused(line, refused, sender);
        WriteOutputs.Written written = reply.get();
        return new BulkOutputResult.Line(
                line.line(),
                line.key(),
                written.outcome().name(),
                written.output().id(),
                null);
    }

    private static BulkOutputResult.Line refused(BulkLine<TechOutputContent> line, Refused refused, Sender sender) {
        return new BulkOutputResult.Line(
                line.line(), line.key(), REFUSED, null, Problem.of(refused, sender.language()));
    }
}
