/// Gets what is at an address. The room Server brings HTTP.
public protocol KeySetFetching: Sendable {
    /// - Throws: where it can not be had, is longer than `bytesMax`, or does not come in time.
    func fetch(_ url: String, bytesMax: Int) async throws -> FetchedKeySet
}
