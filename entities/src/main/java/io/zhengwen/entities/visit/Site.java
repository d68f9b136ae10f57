package io.zhengwen.entities.visit;

import java.util.List;

/**
 * A site as one sentence names it.
 *
 * @param enterprises canonical names of the enterprises in its name
 * @param address codes of the districts that stand with it: 长寿区 in 在长寿区甲公司
 */
public record Site(String name, SiteKind kind, List<String> enterprises, List<String> address) {
    public Site {
        enterprises = List.copyOf(enterprises);
        address = List.copyOf(address);
    }
}
