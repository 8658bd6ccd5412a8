# The site and a server for it: no privileges, nothing to write but /tmp, no more than what the build has made.
FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM debian:bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends nginx-light libnginx-mod-http-brotli-static \
  && apt-get clean \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /build/dist-server/nginx.conf /etc/nginx/nginx.conf
COPY --from=build /build/dist /srv/site
USER www-data
EXPOSE 8080
CMD ["nginx", "-g", "daemon off;"]
