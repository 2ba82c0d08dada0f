/// The nodes of a document in memory of their own, which nothing changes: a look at one neither counts references nor
/// copies.
final class NodeStorage: Sendable {
    nonisolated(unsafe) let nodes: UnsafeBufferPointer<Node>

    /// - Parameter nodes: allocated and initialized; freed with this.
    init(taking nodes: UnsafeBufferPointer<Node>) { self.nodes = nodes }

    deinit { nodes.deallocate() }
}
