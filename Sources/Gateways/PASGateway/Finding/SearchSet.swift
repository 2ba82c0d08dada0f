import Cases
import FHIR
import JSON
import Primitives

/// A page of a search as a Bundle (FHIR R4, section 3.1.1.3): what was found, what was ignored, and where the next page is.
struct SearchSet {
    let type: PASGateway.ResourceType
    let base: String
    let pairs: [(name: String, value: String)]
    let page: PASGateway.SearchPage
    let search: CaseSearch

    var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("resourceType", "Bundle")
            writer.member("type", "searchset")
            if search.isCounting { writer.member("total", page.matchCount) }
            writer.array("link") { writer in
                link("self", kept(without: []), &writer)
                if let next = page.next, !search.isCounting {
                    let rest = kept(without: [CaseSearch.pageName])
                    link("next", rest + [(CaseSearch.pageName, next)], &writer)
                }
            }
            // A count has no entries; which parameters were used is in the link.
            if search.isCounting { return }
            writer.list("entry") { writer in
                for found in page.found { entry(found, &writer) }
                writer.outcome(ignored: search.ignored)
            }
        }
        return writer.bytes
    }

    private func entry(_ found: FoundResource, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("fullUrl", "\(base)/\(type.rawValue)/\(found.authorization.id)")
            writer.key("resource")
            found.write(to: &writer)
            writer.object("search") { $0.member("mode", "match") }
        }
    }

    /// The parameters that were used: a client sees by the self link which were.
    private func kept(without names: [String]) -> [(name: String, value: String)] {
        pairs.filter { !(search.ignored + names).contains($0.name) }
    }

    private func link(
        _ relation: String, _ pairs: [(name: String, value: String)], _ writer: inout JSONWriter
    ) {
        writer.link(relation, SearchURL(address: "\(base)/\(type.rawValue)", pairs: pairs))
    }
}

extension JSONWriter {
    mutating func link(_ relation: String, _ url: SearchURL) {
        object { writer in
            writer.member("relation", relation)
            writer.member("url", url.text)
        }
    }

    /// What a search says of the parameters that it did not know, as an entry.
    mutating func outcome(ignored: [String]) {
        if ignored.isEmpty { return }
        object { writer in
            writer.object("resource") { writer in
                OperationOutcome(ignored.map { PASGateway.unknown($0) }).write(members: &writer)
            }
            writer.object("search") { $0.member("mode", "outcome") }
        }
    }
}
