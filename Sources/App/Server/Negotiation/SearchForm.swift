import HTTPTypes
import Hummingbird

/// A search that is posted (FHIR R4, section 3.1.1.2): its values get into no address this way.
enum SearchForm {
    static let type = "application/x-www-form-urlencoded"
    static let bytesMax = 32 << 10
}

extension Request {
    /// The parameters of a search, of its address and of what is posted, decoded.
    func searchPairs() async throws -> [(name: String, value: String)] {
        var texts = [uri.query ?? ""]
        if method == .post { texts.append(try await searchForm()) }
        guard let items = QueryItems(texts.filter { !$0.isEmpty }.joined(separator: "&")) else {
            throw HTTPError(.badRequest, message: "The search can not be read.")
        }
        // That of the address was looked at before.
        if let format = items["_format"], FHIRFormat.wanted(accept: [], format: format) == nil {
            throw FHIRFormat.notAcceptable
        }
        return items.pairs.map { ($0.name, $0.value) }
    }

    private func searchForm() async throws -> String {
        if let given = mediaType, given != SearchForm.type {
            throw HTTPError(
                .unsupportedMediaType, headers: [.accept: SearchForm.type],
                message: "A search is posted as \(SearchForm.type), not as \(given.prefix(100)).")
        }
        return String(decoding: try await bytes(upTo: SearchForm.bytesMax), as: UTF8.self)
    }
}

extension Response {
    /// Says what became of parameters that are not known, where the client said what should.
    func handling(_ handling: Preferences.Handling?) -> Response {
        guard let handling else { return self }
        var response = self
        response.headers[.preferenceApplied] = "handling=\(handling.rawValue)"
        return response
    }
}
