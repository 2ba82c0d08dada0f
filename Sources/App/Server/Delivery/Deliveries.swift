import Delivery
import ServiceLifecycle

/// Delivers while the server runs. When it stops, what is under way has three seconds.
///
/// What is sent names the server's own address, so nothing is before that is known: services start beside the one that listens.
struct Deliveries: Service {
    let deliverer: Deliverer
    let origin: Origin

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await origin.waitUntilKnown()
            guard !Task.isCancelled else { return }
            await deliverer.run()
        }
    }
}
