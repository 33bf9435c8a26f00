// The C twin of nbody.py: an array of pointers to structs.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const double PI = 3.141592653589793, DAYS = 365.24;
#define SOLAR_MASS (4 * PI * PI)

typedef struct Body {
  double x, y, z, vx, vy, vz, mass;
} Body;

static Body *body(double x, double y, double z, double vx, double vy, double vz, double mass) {
  Body *b = malloc(sizeof *b);
  *b = (Body){x, y, z, vx * DAYS, vy * DAYS, vz * DAYS, mass * SOLAR_MASS};
  return b;
}

static void offset_momentum(Body **bodies, int n) {
  double px = 0, py = 0, pz = 0;
  for (int i = 0; i < n; i++) {
    px += bodies[i]->vx * bodies[i]->mass;
    py += bodies[i]->vy * bodies[i]->mass;
    pz += bodies[i]->vz * bodies[i]->mass;
  }
  bodies[0]->vx = -px / SOLAR_MASS;
  bodies[0]->vy = -py / SOLAR_MASS;
  bodies[0]->vz = -pz / SOLAR_MASS;
}

static double energy(Body **bodies, int n) {
  double e = 0;
  for (int i = 0; i < n; i++) {
    Body *b = bodies[i];
    e += 0.5 * b->mass * (b->vx * b->vx + b->vy * b->vy + b->vz * b->vz);
    for (int j = i + 1; j < n; j++) {
      Body *c = bodies[j];
      double dx = b->x - c->x, dy = b->y - c->y, dz = b->z - c->z;
      e -= b->mass * c->mass / sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return e;
}

static void advance(Body **bodies, int n, double dt) {
  for (int i = 0; i < n; i++) {
    Body *b = bodies[i];
    for (int j = i + 1; j < n; j++) {
      Body *c = bodies[j];
      double dx = b->x - c->x, dy = b->y - c->y, dz = b->z - c->z;
      double square = dx * dx + dy * dy + dz * dz, pull = dt / (square * sqrt(square));
      b->vx -= dx * c->mass * pull;
      b->vy -= dy * c->mass * pull;
      b->vz -= dz * c->mass * pull;
      c->vx += dx * b->mass * pull;
      c->vy += dy * b->mass * pull;
      c->vz += dz * b->mass * pull;
    }
  }
  for (int i = 0; i < n; i++) {
    bodies[i]->x += dt * bodies[i]->vx;
    bodies[i]->y += dt * bodies[i]->vy;
    bodies[i]->z += dt * bodies[i]->vz;
  }
}

int main(int argc, char **argv) {
  long steps = argc > 1 ? atol(argv[1]) : 60000;
  Body *bodies[] = {
      body(0, 0, 0, 0, 0, 0, 1),
      body(4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01, 1.66007664274403694e-03,
           7.69901118419740425e-03, -6.90460016972063023e-05, 9.54791938424326609e-04),
      body(8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01, -2.76742510726411899e-03,
           4.99852801234917238e-03, 2.30417297573763929e-05, 2.85885980666130812e-04),
      body(1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01, 2.96460137564761618e-03,
           2.37847173959480950e-03, -2.96589568540237556e-05, 4.36624404335156298e-05),
      body(1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01, 2.68067772490389322e-03,
           1.62824170038242295e-03, -9.51592254519715870e-05, 5.15138902046611451e-05),
  };
  offset_momentum(bodies, 5);
  printf("%.9f\n", energy(bodies, 5));
  for (long i = 0; i < steps; i++)
    advance(bodies, 5, 0.01);
  printf("%.9f\n", energy(bodies, 5));
  return 0;
}
