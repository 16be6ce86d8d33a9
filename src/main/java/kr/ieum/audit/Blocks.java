package kr.ieum.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;

/** Block rows. */
@ApplicationScoped
class Blocks {
    private static final String SELECT = """
            select number, previous_hash, root, size, horizon::text as horizon, sealed_at, key_id, hash, signature
            from audit.block\s""";

    private final Sql sql;

    Blocks(Sql sql) {
        this.sql = sql;
    }

    Optional<Block> newest() {
        return sql.first(SELECT + "order by number desc limit 1", Blocks::block);
    }

    /** Numbers have no gaps. */
    long count() {
        return newest().map(block -> block.header().number()).orElse(0L);
    }

    Optional<Block> find(long number) {
        return sql.first(SELECT + "where number = ?", Blocks::block, number);
    }

    /** Those after a number, in order. */
    List<Block> after(long number, int most) {
        return sql.list(SELECT + "where number > ? order by number limit ?", Blocks::block, number, most);
    }

    List<Block> between(long after, long upTo) {
        return sql.list(SELECT + "where number > ? and number <= ? order by number", Blocks::block, after, upTo);
    }

    void insert(Block block) {
        BlockHeader header = block.header();
        sql.updateExactly(
                1,
                """
                insert into audit.block (number, previous_hash, root, size, horizon, sealed_at, key_id, hash, signature)
                values (?, ?, ?, ?, ?::text::xid8, ?, ?, ?, ?)""",
                header.number(),
                header.previousHash(),
                header.root(),
                header.size(),
                header.horizon(),
                header.sealedAt(),
                header.keyId(),
                block.hash(),
                block.signature());
    }

    private static Block block(Row row) throws SQLException {
        BlockHeader header = new BlockHeader(
                row.number("number"),
                row.bytes("previous_hash"),
                row.bytes("root"),
                (int) row.number("size"),
                row.text("horizon"),
                row.instant("sealed_at"),
                row.text("key_id"));
        return new Block(header, row.bytes("hash"), row.bytes("signature"));
    }
}
