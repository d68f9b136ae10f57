#!/bin/bash
# Makes an authority of this installation's own and a certificate for each node; what is there already stays.
#   authority/     the authority's key: nobody else mounts it
#   certificates/  the nodes' keys and certificates: for Elasticsearch
#   trust/ca.crt   what clients trust: for all
set -euo pipefail
umask 027
cd /usr/share/elasticsearch/config

if [ ! -s authority/ca/ca.key ]; then
  echo 'making the certificate authority'
  rm -rf authority/ca authority/ca.zip
  ../bin/elasticsearch-certutil ca --silent --pem --out "$PWD/authority/ca.zip"
  unzip -q authority/ca.zip -d authority
  rm authority/ca.zip
fi

# NODES: their names, separated by spaces.
for node in ${NODES:-elasticsearch}; do
  if [ ! -s "certificates/$node/$node.key" ]; then
    echo "making the certificate of $node"
    rm -rf "certificates/$node" certificates/new.zip
    ../bin/elasticsearch-certutil cert --silent --pem --name "$node" --dns "$node,localhost" --ip 127.0.0.1 \
      --ca-cert "$PWD/authority/ca/ca.crt" --ca-key "$PWD/authority/ca/ca.key" \
      --out "$PWD/certificates/new.zip"
    unzip -q certificates/new.zip -d certificates
    rm certificates/new.zip
  fi
done

install -m 0644 authority/ca/ca.crt trust/ca.crt
install -m 0644 authority/ca/ca.crt certificates/ca.crt
