package dev.zhicheng.render.internal.fill;

import dev.zhicheng.render.internal.pdf.Sink;
import java.nio.ByteBuffer;

/** What a TrueType file's directory and head table need (ISO/IEC 14496-22 clause 4.5). */
final class Sfnt {

    private static final String[] TAGS = {"glyf", "head", "hhea", "hmtx", "loca", "maxp"};
    private static final int HEAD_LENGTH = 54;

    private Sfnt() {}

    /** The sum of 32-bit words; {@code length} is a multiple of four. */
    static int checksum(byte[] data, int length) {
        ByteBuffer words = ByteBuffer.wrap(data);
        int sum = 0;
        for (int i = 0; i < length; i += 4) {
            sum += words.getInt(i);
        }
        return sum;
    }

    /** Everything of a subset before its glyf table, which is last. */
    static void prefix(Sink out, FontProgram program, int[] metrics, int[] ends, int glyfChecksum) {
        int count = metrics.length;
        byte[] head = program.head.clone();
        byte[] hhea = program.hhea.clone();
        byte[] maxp = program.maxp.clone();
        ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) 1);
        ByteBuffer.wrap(hhea).putShort(34, (short) count);
        ByteBuffer.wrap(maxp).putShort(4, (short) count);
        byte[] hmtx = new byte[4 * count];
        byte[] loca = new byte[4 * count + 4];
        ByteBuffer widths = ByteBuffer.wrap(hmtx);
        ByteBuffer locations = ByteBuffer.wrap(loca);
        for (int i = 0; i < count; i++) {
            widths.putInt(4 * i, metrics[i]);
            locations.putInt(4 * i + 4, ends[i]);
        }
        byte[][] tables = {head, hhea, hmtx, loca, maxp};
        ByteBuffer directory = ByteBuffer.allocate(12 + 16 * TAGS.length);
        directory.putInt(0x00010000).putShort((short) TAGS.length).putShort((short) 64);
        directory.putShort((short) 2).putShort((short) 32);
        int offset = directory.capacity();
        int glyfOffset = offset + head.length + hhea.length + hmtx.length + loca.length + maxp.length;
        entry(directory, 0, glyfChecksum, glyfOffset, ends[count - 1]);
        int sum = glyfChecksum;
        for (int i = 0; i < tables.length; i++) {
            int checksum = checksum(tables[i], tables[i].length);
            entry(directory, i + 1, checksum, offset, i == 0 ? HEAD_LENGTH : tables[i].length);
            offset += tables[i].length;
            sum += checksum;
        }
        sum += checksum(directory.array(), directory.capacity());
        ByteBuffer.wrap(head).putInt(8, 0xB1B0AFBA - sum);
        out.put(directory.array());
        for (byte[] table : tables) {
            out.put(table);
        }
    }

    private static void entry(ByteBuffer directory, int index, int checksum, int offset, int length) {
        for (int i = 0; i < 4; i++) {
            directory.put((byte) TAGS[index].charAt(i));
        }
        directory.putInt(checksum).putInt(offset).putInt(length);
    }
}
