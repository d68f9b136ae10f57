package io.zhengwen.entities.visit;

import java.util.List;

/**
 * A site named in one sentence.
 *
 * @param enterprises canonical names of the enterprises in its name
 * @param address codes of the districts written with its name: 长寿区 in 在长寿区甲公司
 */
public record VisitedSite(String name, SiteKind kind, List<String> enterprises, List<String> address) {
    public VisitedSite {
        enterprises = List.copyOf(enterprises);
        address = List.copyOf(address);
    }
}
