package kr.ieum.catalogue.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;

/** Of a listing, whatever is filtered and ranked by apart from words; the index keeps it beside them as bytes. */
record ListingFacts(
        UUID id,
        UUID supplier,
        String category,
        int minSeats,
        int maxSeats,
        int trialDays,
        boolean csap,
        boolean domesticHosting,
        Standing standing,
        List<PlanFacts> plans) {
    private static final long NO_DAY = Long.MIN_VALUE;

    boolean fits(int people) {
        return minSeats <= people && people <= maxSeats;
    }

    BytesRef bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, id);
            write(out, supplier);
            out.writeUTF(category);
            out.writeInt(minSeats);
            out.writeInt(maxSeats);
            out.writeInt(trialDays);
            out.writeBoolean(csap);
            out.writeBoolean(domesticHosting);
            out.writeBoolean(standing.researchBadge());
            out.writeInt(standing.uses());
            out.writeInt(standing.votes());
            out.writeInt(standing.points());
            LocalDate until = standing.certifiedUntil();
            out.writeLong(until == null ? NO_DAY : until.toEpochDay());
            out.writeShort(plans.size());
            for (PlanFacts plan : plans) write(out, plan);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new BytesRef(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, PlanFacts plan) throws IOException {
        out.writeUTF(plan.code());
        out.writeInt(plan.seats());
        out.writeInt(plan.termMonths());
        out.writeLong(plan.total());
        out.writeLong(plan.supply());
    }

    static ListingFacts of(BytesRef bytes) {
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
            return new ListingFacts(
                    new UUID(in.readLong(), in.readLong()),
                    new UUID(in.readLong(), in.readLong()),
                    in.readUTF(),
                    in.readInt(),
                    in.readInt(),
                    in.readInt(),
                    in.readBoolean(),
                    in.readBoolean(),
                    standing(in),
                    plans(in));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Standing standing(DataInputStream in) throws IOException {
        boolean badge = in.readBoolean();
        int uses = in.readInt();
        int votes = in.readInt();
        int points = in.readInt();
        long day = in.readLong();
        return new Standing(badge, uses, votes, points, day == NO_DAY ? null : LocalDate.ofEpochDay(day));
    }

    private static List<PlanFacts> plans(DataInputStream in) throws IOException {
        int count = in.readShort();
        List<PlanFacts> plans = new ArrayList<>(count);
        for (int i = 0; i < count; i++)
            plans.add(new PlanFacts(in.readUTF(), in.readInt(), in.readInt(), in.readLong(), in.readLong()));
        return plans;
    }
}
