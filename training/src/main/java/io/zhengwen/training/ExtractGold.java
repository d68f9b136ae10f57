package io.zhengwen.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.entities.ArticleText;
import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.entities.PassageEntities;
import io.zhengwen.entities.mention.Mention;
import io.zhengwen.text.SentenceSplitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints the names and topics found in the passages of a gold file, one line a passage, in the form of {@code zhengwen
 * extract}, to be scored.
 *
 * <p>Arguments: a file of JSON lines with {@code id} and {@code text}, clean, one paragraph each.
 */
public final class ExtractGold {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExtractGold() {}

    public static void main(String[] args) throws IOException {
        EntityExtractor extractor = EntityExtractor.load();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (BufferedReader lines = Files.newBufferedReader(Path.of(args[0]))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode gold = JSON.readTree(line);
                String text = gold.get("text").asText();
                ArticleText article =
                        new ArticleText(null, List.of(new ArticleText.Paragraph(text, SentenceSplitter.split(text))));
                PassageEntities found =
                        extractor.extract(article).paragraphs().get(0).paragraph();
                out.println(JSON.writeValueAsString(line(gold.get("id").asText(), text, found)));
            }
        }
        out.flush();
    }

    private static ObjectNode line(String id, String text, PassageEntities found) {
        ObjectNode line = JSON.createObjectNode()
                .put("article_id", id)
                .put("level", "paragraph")
                .put("paragraph", 1)
                .put("text", text);
        ArrayNode mentions = line.putArray("mentions");
        for (Mention mention : found.mentions()) {
            ObjectNode object = mentions.addObject()
                    .put("type", mention.type().id())
                    .put("surface", mention.surface())
                    .put("start", mention.start())
                    .put("end", mention.end());
            if (mention.id() != null) {
                object.put("id", mention.id());
            }
            object.put("name", mention.name());
        }
        found.districts().forEach(line.putArray("district")::add);
        found.enterprises().forEach(line.putArray("enterprise")::add);
        found.persons().forEach(line.putArray("person")::add);
        found.topicIds().forEach(line.putArray("topic")::add);
        return line;
    }
}
