import Cases
import JSON
import Policies
import Primitives

extension PolicyPage {
    /// The policy for programs: what the page says, with its tree. A group has `rule` (`all`, `any`, `atLeast` with
    /// `count`, `not`) and `parts`; a criterion has its `id`.
    static func json(
        _ policy: Policy, _ vocabulary: Vocabulary, among versions: [Policy]
    ) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.object { writer in
            writer.member("id", policy.id)
            writer.member("title", policy.title)
            writer.member("version", policy.version)
            writer.write("effective", policy.effective)
            writer.list("versions") { writer in
                for version in versions {
                    writer.object { writer in
                        writer.member("version", version.version)
                        writer.write("effective", version.effective)
                    }
                }
            }
            writer.list("codes") { writer in
                for code in policy.codes { writer.string(code.description) }
            }
            writer.list("plans") { writer in
                for plan in policy.plans.sorted() { writer.string(plan.text) }
            }
            writer.member("grantDays", policy.grantDays)
            writer.member("grantUnitsMax", policy.grantUnitsMax)
            writer.writeList("sources", policy.sources)
            writer.key("criteria")
            write(policy.criteria, &writer)
            writer.list("define") { writer in
                for definition in policy.definitions {
                    writer.object { writer in
                        writer.member("name", definition.name)
                        writer.member("fhirpath", definition.text)
                    }
                }
            }
            writer.list("valueSets") { writer in
                for set in policy.valueSets(of: vocabulary) { write(set, &writer) }
            }
        }
        return writer.bytes
    }

    private static func write(_ criterion: Criterion, _ writer: inout JSONWriter) {
        func group(_ rule: String, _ parts: [Criterion], count: Int? = nil) {
            writer.object { writer in
                writer.member("rule", rule)
                writer.member("count", count)
                writer.array("parts") { writer in
                    for part in parts { write(part, &writer) }
                }
            }
        }
        switch criterion {
        case .all(let parts): group("all", parts)
        case .any(let parts): group("any", parts)
        case .atLeast(let count, let parts): group("atLeast", parts, count: count)
        case .not(let part): group("not", [part])
        case .leaf(let leaf): write(leaf, &writer)
        }
    }

    private static func write(_ leaf: Leaf, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("id", leaf.id)
            writer.member("question", leaf.question)
            writer.write("citation", leaf.citation)
            writer.member("loinc", leaf.loinc)
            writer.member("evidence", leaf.evidence)
            if case .path(let path) = leaf.test {
                writer.member("fhirpath", path.text)
                writer.member("absent", path.absent.rawValue)
            } else {
                writer.member("test", leaf.test.description)
            }
        }
    }

    private static func write(_ set: ValueSet, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("name", set.name)
            writer.member("title", set.title)
            writer.write("citation", set.citation)
            writer.array("codes") { writer in
                for entry in set.entries {
                    writer.object { writer in
                        writer.member("system", entry.system)
                        writer.member("code", entry.code)
                    }
                }
            }
        }
    }
}
