import Delivery
import ServiceLifecycle

/// Delivers while the server runs. When it stops, what is under way has three seconds.
struct Deliveries: Service {
    let deliverer: Deliverer

    func run() async throws {
        await cancelWhenGracefulShutdown { await deliverer.run() }
    }
}
