package io.perennial.cli.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/**
 * Writes rows as Parquet. The pages are not compressed, since every codec but none is native code;
 * dictionaries make most columns small anyway.
 */
final class ParquetFile implements RowFile {

  /** Small, since as many are held in memory as there are tables. */
  private static final long ROW_GROUP = 8L * 1024 * 1024;

  private final ParquetWriter<JsonNode> writer;

  ParquetFile(ExportTable table, Path file) throws IOException {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    table.columns().forEach(column -> schema.addField(ParquetType.of(column).field(column.name())));
    this.writer =
        new Builder(new LocalOutputFile(file), table, schema.named("row"))
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .withRowGroupSize(ROW_GROUP)
            .build();
  }

  @Override
  public void write(JsonNode row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<JsonNode, Builder> {

    private final ExportTable table;
    private final MessageType schema;

    Builder(OutputFile file, ExportTable table, MessageType schema) {
      super(file);
      this.table = table;
      this.schema = schema;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<JsonNode> getWriteSupport(Configuration configuration) {
      return new Rows(table, schema);
    }

    @Override
    protected WriteSupport<JsonNode> getWriteSupport(ParquetConfiguration configuration) {
      return new Rows(table, schema);
    }
  }

  /** Takes rows apart. */
  @SuppressWarnings("NullAway.Init") // the library hands over the consumer before the first row
  private static final class Rows extends WriteSupport<JsonNode> {

    private final ExportTable table;
    private final MessageType schema;
    private RecordConsumer consumer;

    Rows(ExportTable table, MessageType schema) {
      this.table = table;
      this.schema = schema;
    }

    @Override
    public WriteContext init(Configuration configuration) {
      return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(JsonNode row) {
      consumer.startMessage();
      int index = 0;
      for (ExportColumn column : table.columns()) {
        JsonNode cell = row.path(column.name());
        if (!cell.isMissingNode() && !cell.isNull()) {
          consumer.startField(column.name(), index);
          ParquetType.of(column).write(cell, consumer);
          consumer.endField(column.name(), index);
        }
        index++;
      }
      consumer.endMessage();
    }
  }
}
