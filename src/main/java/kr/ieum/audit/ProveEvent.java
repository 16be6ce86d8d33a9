package kr.ieum.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.ieum.platform.database.Sql;

/** Use case: a proof that an event is sealed. */
@ApplicationScoped
class ProveEvent {
    private final Sql sql;
    private final ReadEvents events;
    private final Blocks blocks;
    private final VerificationKeys keys;

    ProveEvent(Sql sql, ReadEvents events, Blocks blocks, VerificationKeys keys) {
        this.sql = sql;
        this.events = events;
        this.blocks = blocks;
        this.keys = keys;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such event or it is not sealed yet */
    @Transactional
    InclusionProof prove(UUID id) {
        EventView event = events.get(id);
        if (event.block() == null || event.leaf() == null) throw AuditProblem.NOT_SEALED_YET.with();
        Block block = blocks.find(event.block()).orElseThrow();
        List<byte[]> leaves = sql.list(
                "select hash from audit.leaf where block = ? order by position",
                row -> row.bytes("hash"),
                block.number());
        byte[] canonical = sql.one("select canonical from audit.event where id = ?", row -> row.bytes("canonical"), id);
        int index = Math.toIntExact(event.leaf());
        VerificationKey key =
                Objects.requireNonNull(keys.all().get(block.header().keyId()), "the key of a block");
        return new InclusionProof(
                id,
                Base64.getEncoder().encodeToString(canonical),
                HexFormat.of().formatHex(MerkleTree.leaf(canonical)),
                index,
                MerkleTree.path(leaves, index).stream()
                        .map(HexFormat.of()::formatHex)
                        .toList(),
                HeadView.of(block),
                Base64.getEncoder().encodeToString(key.encoded()));
    }
}
