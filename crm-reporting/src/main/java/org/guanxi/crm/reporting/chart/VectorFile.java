package org.guanxi.crm.reporting.chart;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.guanxi.crm.error.Refused;

/** Vector files, where VectorGraphics2D is on the class path; the only class that knows it. */
final class VectorFile {

    private VectorFile() {}

    static byte[] svg(int width, int height, Consumer<Graphics2D> painter) {
        try {
            return Writer.svg(width, height, painter);
        } catch (NoClassDefFoundError e) {
            throw Refused.because("chart.no-svg");
        }
    }

    /** Loaded only when a file is written. */
    private static final class Writer {

        static byte[] svg(int width, int height, Consumer<Graphics2D> painter) {
            VectorGraphics2D graphics = new VectorGraphics2D();
            painter.accept(graphics);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                new SVGProcessor()
                        .getDocument(graphics.getCommands(), new PageSize(width, height))
                        .writeTo(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
