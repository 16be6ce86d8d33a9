package kr.ieum.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What a virtual machine has needed of its heap since its start, in bytes.
 *
 * @param peak the sum of the peaks of its parts, which need not have been at one moment: the true peak is no higher
 */
record Heap(long peak, long most) {
    private static final double MEGABYTE = 1024 * 1024;

    /** Asked once when the rush is over, so that nothing disturbs it. The other side is a process that we started. */
    @SuppressWarnings("BanJNDI")
    static Heap of(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            String address = machine.startLocalManagementAgent();
            machine.detach();
            try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
                return read(connector.getMBeanServerConnection());
            }
        } catch (AttachNotSupportedException closed) {
            throw new IOException(closed);
        }
    }

    private static Heap read(MBeanServerConnection machine) throws IOException {
        long peak = ManagementFactory.getPlatformMXBeans(machine, MemoryPoolMXBean.class).stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        long most = ManagementFactory.getPlatformMXBean(machine, MemoryMXBean.class)
                .getHeapMemoryUsage()
                .getMax();
        return new Heap(peak, most);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "heap at most %.0f of %.0f MB", peak / MEGABYTE, most / MEGABYTE);
    }
}
