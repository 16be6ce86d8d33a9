package kr.ieum.platform.job;

/**
 * Work that takes long and is watched while it goes on. It is done in steps of a few seconds at most. A step and the
 * record of how far it got are one transaction, so that after a crash the work goes on where it stopped.
 */
public interface LongJob {
    /** What it does, a stable word such as {@code AUDIT_VERIFICATION}. */
    String kind();

    /** Does what comes next. It is in a transaction already. */
    Step next(Step before);

    /**
     * How far a job has got.
     *
     * @param position where the next step begins: JSON that only the job understands
     * @param progress how much is done, in the job's own units
     * @param total how much there is to do, in the same units; 0 while unknown
     * @param result JSON for whoever asked for the work, once it is finished; empty before
     */
    record Step(String position, long progress, long total, String result) {
        public boolean isLast() {
            return !result.isEmpty();
        }
    }
}
